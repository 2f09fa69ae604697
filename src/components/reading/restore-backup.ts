/** Take what a file holds into this browser. */
import { SITE_NAME } from '../../site/here.ts';
import { mergeBackup, readBackup } from '../../reading/backup.ts';
import { pageForFile } from '../../reading/file-page.ts';
import { KEPT, type Kept } from '../../reading/kept.ts';
import { NETWORKS, readHosts } from '../../share/networks.ts';
import { readOwn, writeOwn } from './own-store.ts';
import { REFUSED } from './say.ts';

/** Things that are named at most where a file holds many that are none of ours. */
const SHOWN = 3;

/** Join the file of this name with what is kept, all of it or nothing, and say in words what became of it. */
export function restoreBackup(text: string, file: string): string {
  const backup = readBackup(text);
  if (!backup) return pageForFile(text, file) ?? `「${file}」は${SITE_NAME}の記録ではありません`;
  const { kept, left } = backup;
  const leftOut = left.length === 0 ? '' : `。読めずに除いたもの: ${listOf(left)}`;
  if (Object.keys(kept).length === 0) return `「${file}」に読み込めるものはありませんでした${leftOut}`;
  const ours = readOwn().kept;
  const refusedHosts = takeHosts(ours, kept) ? '' : '。共有先のサーバーは前のままです';
  if (Object.keys(kept).length === 0) return `読み込みませんでした${refusedHosts}${leftOut}`;
  const merged = mergeBackup(ours, kept);
  const refusal = writeOwn(merged);
  if (refusal?.isFull)
    return `「${KEPT[refusal.name].label}」の入る空きがこのブラウザーになく、読み込めませんでした。記録はすべて前のままです`;
  if (refusal) return REFUSED;
  return `読み込みました${leftBehind(ours, kept, merged)}${refusedHosts}${leftOut}`;
}

/** Blurbs will be handed to the servers that a file names: its reader decides, and what is refused is taken out of it. */
function takeHosts(ours: Kept, theirs: Kept): boolean {
  const now = readHosts(ours.hosts);
  const changed = Object.entries(readHosts(theirs.hosts)).flatMap(([key, host]) => {
    const { label = key } = NETWORKS.find((network) => network.key === key) ?? {};
    const before = now[key as keyof typeof now];
    if (host === before) return [];
    return [`${label}: ${host}${before === undefined ? '' : `（いまは${before}）`}`];
  });
  const question = [
    'このファイルは、投稿を渡すサーバーを決めます。',
    ...changed,
    '使いますか。「キャンセル」では、サーバーのほかを読み込みます。',
  ];
  if (changed.length === 0 || confirm(question.join('\n'))) return true;
  delete theirs.hosts;
  return false;
}

/** Records and searches are bounded: of the file's, those of longest ago may have no place. */
function leftBehind(ours: Kept, theirs: Kept, merged: Kept): string {
  const papersOf = ({ reading }: Kept) =>
    Object.keys((reading as { papers?: object } | undefined)?.papers ?? {});
  const searchesOf = ({ searches }: Kept) => (searches ?? []) as string[];
  const countGone = (all: (kept: Kept) => string[]) =>
    new Set([...all(ours), ...all(theirs)]).size - all(merged).length;
  const gone = [
    [countGone(papersOf), '読書の記録', '本'],
    [countGone(searchesOf), '検索の履歴', '件'],
  ] as const;
  return gone
    .filter(([count]) => count > 0)
    .map(([count, what, unit]) => `。多すぎるので、ファイルの${what}のうち古い${count}${unit}は除きました`)
    .join('');
}

function listOf(left: readonly string[]): string {
  const rest = left.length - SHOWN;
  return `${left.slice(0, SHOWN).join('、')}${rest > 0 ? `、ほか${rest}件` : ''}`;
}

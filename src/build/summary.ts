/** What a build has done, in words. */
import { STAGES, type Account, type StageName } from '../run/account.ts';

/** Papers, pages, what was restored, warnings, and the time of each stage. */
export function accountAsText(account: Account): string {
  const { papers, withdrawn, pages, restored, drawn, warnings, stages } = account;
  const lines = Object.entries(STAGES).flatMap(([name, label]) => {
    const time = stages[name as StageName];
    return time ? [`  ${seconds(time.wall)} ${seconds(time.cpu)}  ${label}`] : [];
  });
  return [
    `論文${papers}本${withdrawn.length === 0 ? '' : `（取り下げ${withdrawn.length}本）`}、ページとファイル${pages}個（前のまま${restored}個）、新しいカード${drawn}枚、警告${warnings}件`,
    '  経過     CPU',
    ...lines,
  ].join('\n');
}

function seconds(time: number): string {
  return `${time.toFixed(1).padStart(6)}秒`;
}

/** Texts that go to a file of the reader's and come back from one. */
import { removeHidden } from '../../digest/hidden-characters.ts';
import { element } from './element.ts';

/** Bytes of a file that is read: more than a browser keeps for a site. */
const MOST = 20_000_000;

/** Hand a text over as a file. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Call `read` with each file that is chosen in a field, or `refuse` with the reason why it cannot be read; it can then be chosen again. */
export function onFile(
  field: HTMLInputElement,
  read: (text: string, name: string) => void,
  refuse: (words: string) => void,
): void {
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (!file) return;
    const name = removeHidden(file.name);
    void readText(file).then((answer) => {
      field.value = '';
      if ('text' in answer) read(answer.text, name);
      else refuse(`「${name}」は${answer.problem}`);
    });
  });
}

async function readText(file: File): Promise<{ text: string } | { problem: string }> {
  if (file.size > MOST) return { problem: `大きすぎます。読み込めるのは${MOST / 1_000_000} MBまでです` };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { problem: '開けませんでした。ファイルがまだあるかを確かめてください' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'UTF-8の文字ではありません。書き出したままのファイルを選んでください' };
  }
}

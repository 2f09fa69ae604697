import { describe, expect, it } from 'vitest';
import { onFile } from '../../../src/components/browser/file-exchange.ts';

/** What is read or refused of a file that is chosen. */
function choose(file: object | undefined): Promise<string> {
  const field = Object.assign(new EventTarget(), { files: file ? [file] : [], value: 'C:\\fakepath\\x' });
  return new Promise((resolve) => {
    onFile(
      field as unknown as HTMLInputElement,
      (text, name) => {
        resolve(`${name}: ${text}${field.value}`);
      },
      (words) => {
        resolve(words + field.value);
      },
    );
    field.dispatchEvent(new Event('change'));
    if (!file) resolve('nothing');
  });
}

describe('a file of the reader’s', () => {
  it.each(['', '\uFEFF'])(
    'is read, with a byte order mark or without, and can be chosen again',
    async (mark) => {
      expect(await choose(new File([`${mark}紙`], 'fold.json'))).toBe('fold.json: 紙');
    },
  );

  it('that is no text is refused', async () => {
    expect(await choose(new File([new Uint8Array([0x8e, 0x86, 0xff])], 'fold.json'))).toBe(
      '「fold.json」はUTF-8の文字ではありません。書き出したままのファイルを選んでください',
    );
  });

  it('that is too large is refused unread', async () => {
    expect(await choose({ name: 'fold.json', size: 20_000_001 })).toBe(
      '「fold.json」は大きすぎます。読み込めるのは20 MBまでです',
    );
  });

  it('is called by what can be seen of its name', async () => {
    expect(await choose(new File(['紙'], 'fold\u202Enosj.json'))).toBe('foldnosj.json: 紙');
  });

  it('that is gone is said to be', async () => {
    const gone = { name: 'fold.json', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await choose(gone)).toBe(
      '「fold.json」は開けませんでした。ファイルがまだあるかを確かめてください',
    );
  });

  it('may be none', async () => {
    expect(await choose(undefined)).toBe('nothing');
  });
});

import { findRecord } from '../../share/citation/record-file.ts';
import { element } from '../browser/element.ts';
import { saveFile } from '../browser/file-exchange.ts';
import { loadStyle } from '../browser/load-style.ts';
import { writeClipboard } from './clipboard.ts';
import { fetchFile } from './fetch-file.ts';
import panelStyle from './near-panels.css?url';

/**
 * Give each place with a `data-label` a button that copies the text before it; instead of a file of RIS or BibTeX it has buttons that
 * copy and save what the file says of the panel's paper.
 */
export async function addCopyButtons(panel: HTMLElement): Promise<void> {
  await loadStyle(panelStyle);
  const { paper = '' } = panel.dataset;
  for (const place of panel.querySelectorAll<HTMLElement>('[data-label]')) {
    const { label = '' } = place.dataset;
    const file = place.querySelector('a')?.href ?? '';
    const source = place.previousElementSibling;
    const read = async () =>
      file === ''
        ? (source?.textContent.trim() ?? '')
        : findRecord(await (await fetchFile(file)).text(), paper);
    const status = element('span', { role: 'status' });
    const say = (words: string) => {
      status.textContent = words;
    };
    const onCopy = async () => {
      say(`${label}をコピー${(await writeClipboard(read())) ? 'しました' : 'できませんでした'}`);
    };
    const onSave = async () => {
      const text = await read().catch(() => undefined);
      if (text === undefined) say(`${label}を読み込めませんでした。通信を確かめて、もう一度押してください`);
      else saveFile(`${paper}${file.slice(-4)}`, text.endsWith('\n') ? text : `${text}\n`, 'text/plain');
    };
    place.replaceChildren(
      element('button', { type: 'button', 'aria-label': `${label}をコピー`, click: onCopy }, 'コピー'),
      ...(file === ''
        ? []
        : [
            element(
              'button',
              { type: 'button', 'aria-label': `${label}をファイルに保存`, click: onSave },
              '保存',
            ),
          ]),
      status,
    );
  }
}

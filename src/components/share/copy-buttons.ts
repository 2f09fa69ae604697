import { findRecord } from '../../share/citation/record-file.ts';
import { element } from '../element.ts';
import { saveFile } from '../file-exchange.ts';
import { loadStyle } from '../load-style.ts';
import { writeClipboard } from './clipboard.ts';
import { fetchFile } from './fetch-file.ts';
import panelStyle from './near-panels.css?url';

/**
 * Give each place with a `data-label` a button that copies the text before it, or that of a paper (`data-record`) in a file of RIS
 * or BibTeX (`data-file`), and one that saves it where `data-save` names a file.
 */
export async function addCopyButtons(panel: HTMLElement): Promise<void> {
  await loadStyle(panelStyle);
  for (const place of panel.querySelectorAll<HTMLElement>('[data-label]')) {
    const { label = '', file, record = '', save } = place.dataset;
    const source = place.previousElementSibling;
    const read = async () =>
      file === undefined
        ? (source?.textContent.trim() ?? '')
        : findRecord(await (await fetchFile(file)).text(), record);
    const status = element('span', { role: 'status' });
    const say = (words: string) => {
      status.textContent = words;
    };
    const onCopy = async () => {
      say(`${label}をコピー${(await writeClipboard(read())) ? 'しました' : 'できませんでした'}`);
    };
    const onSave = async (name: string) => {
      const text = await read().catch(() => undefined);
      if (text === undefined) say(`${label}を読み込めませんでした。通信を確かめて、もう一度押してください`);
      else saveFile(name, text.endsWith('\n') ? text : `${text}\n`, 'text/plain');
    };
    place.replaceChildren(
      button('コピー', `${label}をコピー`, onCopy),
      ...(save === undefined ? [] : [button('保存', `${label}をファイルに保存`, () => onSave(save))]),
      status,
    );
  }
}

function button(text: string, label: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': label }, text);
  made.addEventListener('click', () => void act());
  return made;
}

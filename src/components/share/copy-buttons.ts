import { element } from '../element.ts';
import { loadStyle } from '../load-style.ts';
import { writeClipboard } from './clipboard.ts';
import { fetchFile } from './fetch-file.ts';
import panelStyle from './near-panels.css?url';

/** Give each place marked with `data-copy` (the id of an element) or `data-file` (an address) a button that copies that text. */
export async function addCopyButtons(panel: HTMLElement): Promise<void> {
  await loadStyle(panelStyle);
  for (const place of panel.querySelectorAll<HTMLElement>('[data-label]')) {
    const { label = '', copy, file } = place.dataset;
    const read = async () =>
      file === undefined
        ? (document.getElementById(copy ?? '')?.textContent.trim() ?? '')
        : (await fetchFile(file)).text();
    const status = element('span', { role: 'status' });
    const button = element('button', { type: 'button', 'aria-label': `${label}をコピー` }, 'コピー');
    button.addEventListener('click', () => {
      void writeClipboard(read()).then((isCopied) => {
        status.textContent = `${label}をコピー${isCopied ? 'しました' : 'できませんでした'}`;
      });
    });
    place.replaceChildren(button, status);
  }
}

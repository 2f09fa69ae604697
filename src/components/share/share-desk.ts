import { SITE_ID } from '../../site/here.ts';
import { pageForFile } from '../../reading/file-page.ts';
import { markPosted, mergePosted, readPosted, readPostedFile, type Posted } from '../../reading/posted.ts';
import { countEntries } from '../../reading/stored-value.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { element, findPart } from '../browser/element.ts';
import { onFile, saveFile } from '../browser/file-exchange.ts';
import { canRead, UNREADABLE } from '../reading/can-read.ts';
import { REFUSED } from '../reading/say.ts';
import { networkLinks } from './network-links.ts';

/** The number of the mouse's middle button; the first is 0, the one that opens a menu 2. */
const MIDDLE = 1;

/** Remembers which blurbs of a day were posted where. */
class ShareDesk extends HTMLElement {
  #tools = findPart(this, '.tools', HTMLElement);
  #count = findPart(this, 'output', HTMLOutputElement);
  #status = findPart(this, 'header [role=status]', HTMLElement);
  #marks: { paper: string; network: string; box: HTMLInputElement }[] = [];

  connectedCallback(): void {
    for (const panel of this.querySelectorAll<HTMLElement>('share-panel'))
      for (const [network, link] of networkLinks(panel))
        this.#addMark(panel.dataset.paper ?? '', network, link);
    this.#tools.addEventListener('click', this.#onTool);
    onFile(findPart(this, 'input[type=file]', HTMLInputElement), this.#load, this.#say);
    // Another tab may have posted meanwhile.
    addEventListener('storage', this.#show);
    this.#show();
    this.addEventListener('panel-open', this.#appear);
    this.#appear();
  }

  /** The desk is shown once what its first screen shows is whole: nothing moves under the curator's eyes. */
  #appear = (): void => {
    const waiting = [...this.querySelectorAll<HTMLElement>('share-panel:not([data-open])')];
    if (waiting.every((panel) => panel.getBoundingClientRect().top > innerHeight)) this.dataset.ready = '';
  };

  #addMark(paper: string, network: string, link: HTMLAnchorElement): void {
    const box = element('input', { type: 'checkbox', 'aria-label': `${link.text.trim()}に投稿済み` });
    box.addEventListener('change', () => {
      this.#mark(paper, network, box.checked);
    });
    const follow = ({ button }: MouseEvent) => {
      if (button <= MIDDLE) this.#mark(paper, network, true);
    };
    link.addEventListener('click', follow);
    // The middle button opens a tab without a click.
    link.addEventListener('auxclick', follow);
    link.target = '_blank';
    link.parentElement?.append(element('label', { class: 'posted' }, box, '済'));
    this.#marks.push({ paper, network, box });
  }

  #mark(paper: string, network: string, isPosted: boolean): void {
    const time = isPosted ? new Date().toISOString() : undefined;
    this.#keep(markPosted(this.#posted, paper, network, time));
  }

  #onTool = ({ target }: Event): void => {
    const act = target instanceof HTMLElement ? target.dataset.act : undefined;
    if (act === 'export') this.#export();
    if (act === 'forget' && confirm('投稿の記録をすべて消します。元には戻せません。')) {
      this.#keep(undefined, '記録を消しました');
    }
  };

  #export(): void {
    const posted = this.#posted;
    const isEmpty = countEntries(posted) === 0;
    if (!isEmpty) saveFile(`${SITE_ID}-posted.json`, JSON.stringify(posted, undefined, 2));
    const words = isEmpty ? 'このブラウザーに投稿の記録はありません' : '記録を書き出しました';
    this.#say(canRead() ? words : UNREADABLE);
  }

  #load = (text: string, name: string): void => {
    const { posted, lost } = readPostedFile(text);
    const leftOut = lost === 0 ? '' : `。読めずに除いたもの: ${lost}件`;
    if (countEntries(posted) === 0)
      this.#say(pageForFile(text, name) ?? `「${name}」は投稿の記録ではありません`);
    else this.#keep(mergePosted(this.#posted, posted), `記録を読み込みました${leftOut}`);
  };

  #keep(posted: Posted | undefined, words = ''): void {
    this.#say(writeStored('posted', posted) ? words : REFUSED);
    this.#show();
  }

  #show = (): void => {
    const { papers } = this.#posted;
    for (const { paper, network, box } of this.#marks) box.checked = papers[paper]?.[network] !== undefined;
    const all = (this.dataset.papers ?? '').split(' ').filter(Boolean);
    this.#count.value = `${all.filter((id) => papers[id]).length}/${all.length} 投稿済み`;
  };

  get #posted(): Posted {
    return readPosted(readStored('posted'));
  }

  #say = (words: string): void => {
    this.#status.textContent = words;
  };
}

customElements.define('share-desk', ShareDesk);

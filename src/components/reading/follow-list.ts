import { changeFollows, readFollows } from '../../reading/follows.ts';
import { hrefOf } from '../../site/addresses.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { element } from '../browser/element.ts';
import { REFUSED, say } from './say.ts';

/** The concepts and tags that its reader follows, each with a way to follow it no more. */
class FollowList extends HTMLElement {
  connectedCallback(): void {
    for (const event of ['storage', 'pageshow', 'reading-change']) addEventListener(event, this.#show);
    this.#show();
  }

  #show = (): void => {
    const follows = Object.entries(readFollows(readStored('follows')));
    this.replaceChildren(
      ...(follows.length === 0
        ? [
            element(
              'p',
              { class: 'note' },
              'まだありません。概念やタグのページの「追う」で、新着の先頭に知らせます。',
            ),
          ]
        : [element('ul', { role: 'list' }, ...follows.map(([path, name]) => this.#itemOf(path, name)))]),
    );
  };

  #itemOf(path: string, name: string): HTMLElement {
    const drop = () => {
      const isKept = writeStored('follows', changeFollows(readFollows(readStored('follows')), path));
      this.#show();
      say(isKept ? `「${name}」を追うのをやめました` : REFUSED);
    };
    return element(
      'li',
      {},
      element('a', { href: hrefOf(path) }, name),
      element(
        'button',
        { type: 'button', class: 'plain', 'aria-label': `${name}を追うのをやめる`, click: drop },
        'やめる',
      ),
    );
  }
}

customElements.define('follow-list', FollowList);

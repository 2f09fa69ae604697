import { changeFollows, readFollows } from '../../reading/follows.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { findPart } from '../browser/element.ts';

/** Follows the concept or tag of its page, so that the front page tells of its new papers, or follows it no more. */
class FollowButton extends HTMLElement {
  #button = findPart(this, 'button', HTMLButtonElement);

  connectedCallback(): void {
    this.#button.addEventListener('click', this.#toggle);
    for (const event of ['storage', 'pageshow']) addEventListener(event, this.#show);
    this.#show();
  }

  #toggle = (): void => {
    const { path = '', name = '' } = this.dataset;
    const known = readFollows(readStored('follows'));
    const isNew = !(path in known);
    const isKept = writeStored('follows', changeFollows(known, path, isNew ? name : undefined));
    this.#show();
    void import('../reading/say.ts').then(({ say, REFUSED }) => {
      if (!isKept) say(REFUSED);
      else say(isNew ? `「${name}」を追います。新着の先頭で知らせます` : `「${name}」を追うのをやめました`);
    });
  };

  #show = (): void => {
    const isFollowed = (this.dataset.path ?? '') in readFollows(readStored('follows'));
    this.#button.ariaPressed = String(isFollowed);
    this.#button.textContent = isFollowed ? '追っています' : '追う';
  };
}

customElements.define('follow-button', FollowButton);

import { KEPT } from '../../offline/places.ts';

/** A button that keeps pages. What it does is loaded when it is pressed, or where something is kept already. */
class KeepPages extends HTMLElement {
  #press: Promise<() => void> | undefined;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      void this.#open().then((press) => {
        press();
      });
    });
    // A browser that keeps nothing has no caches, or refuses them.
    if ('caches' in window)
      caches.has(KEPT).then(
        (isUsed) => (isUsed ? this.#open() : undefined),
        () => (this.hidden = true),
      );
    else this.hidden = true;
  }

  #open(): Promise<() => void> {
    return (this.#press ??= import('./keep-button.ts').then(({ openButton }) => openButton(this)));
  }
}

customElements.define('keep-pages', KeepPages);

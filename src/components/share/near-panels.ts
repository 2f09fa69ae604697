/** Panels that are whole as plain HTML, and whose script comes once a reader comes near them. */

defineNear('share-panel', async () => (await import('./share-editor.ts')).openEditor);
defineNear('cite-panel', async () => (await import('./copy-buttons.ts')).addCopyButtons);

function defineNear(name: string, load: () => Promise<(panel: HTMLElement) => Promise<void>>): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        const near = new IntersectionObserver(
          (entries) => {
            if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
            near.disconnect();
            void load()
              .then((open) => open(this))
              .then(() => {
                this.dataset.open = '';
                this.dispatchEvent(new Event('panel-open', { bubbles: true }));
              });
          },
          { rootMargin: '100%' },
        );
        near.observe(this);
      }
    },
  );
}

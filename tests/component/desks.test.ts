import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { findPart } from '../../src/components/browser/element.ts';
import ShareDesk from '../../src/components/share/ShareDesk.astro';
import { writeBackup } from '../../src/reading/backup.ts';

const UNREADABLE = 'このブラウザーの記録を読めません';
/** As browsers do where a reader has blocked all that sites keep. */
const closed = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
};
const empty = { getItem: () => null };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page as far as the desks need one, in a browser that keeps things in `storage`. */
async function open(name: string, html: string, storage: object, script: string): Promise<HTMLElement> {
  const { document, customElements, HTMLElement, Element, Event, CustomEvent } = parseHTML(
    `<html><body>${html}</body></html>`,
  );
  const globals = {
    document,
    customElements,
    HTMLElement,
    HTMLInputElement: HTMLElement,
    HTMLOutputElement: HTMLElement,
    Element,
    Event,
    CustomEvent,
    localStorage: storage,
    window: globalThis,
    addEventListener: () => undefined,
    dispatchEvent: () => true,
    location: new URL('https://shoroku.example/reading/'),
  };
  for (const [key, value] of Object.entries(globals)) vi.stubGlobal(key, value);
  await import(script);
  return findPart(globalThis.document.body, name, globalThis.HTMLElement);
}

async function openShareDesk(storage: object) {
  const container = await AstroContainer.create();
  const html = await container.renderToString(ShareDesk, { props: { title: '', papers: [] } });
  const desk = await open('share-desk', html, storage, '../../src/components/share/share-desk.ts');
  return {
    said: () => desk.querySelector('header [role=status]')?.textContent,
    press: () => desk.querySelector<HTMLElement>('[data-act=export]')?.click(),
    field: findPart(desk, 'input', HTMLInputElement),
  };
}

it('the curator’s desk says whether it has no record or cannot read one', async () => {
  const desk = await openShareDesk(empty);
  desk.press();
  expect(desk.said()).toBe('このブラウザーに投稿の記録はありません');
  vi.resetModules();
  const other = await openShareDesk(closed);
  other.press();
  expect(other.said()).toContain(UNREADABLE);
});

it('the curator’s desk sends the file of everything to the page that takes it', async () => {
  const { field, said } = await openShareDesk(empty);
  const file = new File([writeBackup({ searches: ['鶴'] })], 'fold.json');
  Object.defineProperty(field, 'files', { value: [file] });
  field.dispatchEvent(new Event('change'));
  await vi.waitFor(() => {
    expect(said()).toBe('「fold.json」は「保存」のページ（/reading/）で読み込むファイルです');
  });
});

it('the reader’s own page says whether there is nothing or it cannot be read', async () => {
  const html = `<reading-desk><p class="missing"></p><div class="choices"></div>${['listed', 'place', 'read']
    .map((fact) => `<section data-list="${fact}"><output></output><ul></ul></section>`)
    .join('')}<button data-own="export"></button><input type="file"></reading-desk>`;
  for (const [storage, list, words] of [
    [empty, 'まだありません。', '書き出せるものはありません'],
    [closed, '読めません。', UNREADABLE],
  ] as const) {
    vi.resetModules();
    const desk = await open('reading-desk', html, storage, '../../src/components/reading/reading-desk.ts');
    expect(desk.querySelector('output')?.textContent).toBe(list);
    desk.querySelector('button')?.click();
    await vi.waitFor(() => {
      expect(document.querySelector('.toast')?.textContent).toContain(words);
    });
  }
});

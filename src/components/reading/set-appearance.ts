/** The choice of appearance, kept in this browser and put on the root element. */
import { ASPECTS, readAppearance, type Appearance, type Aspect } from '../../reading/appearance.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { holdPlace } from './hold-place.ts';
import { REFUSED, say } from './say.ts';

// Another tab may have chosen since this page was opened.
followAppearance();

/** What is chosen now. */
export function chosenAppearance(): Appearance {
  return readAppearance(document.documentElement.dataset);
}

/** Choose one aspect, for this page and the next; the page answers with `appearance-change`. False, and said, where it is for this page only. */
export function chooseAppearance(aspect: Aspect, value: string): boolean {
  const appearance = readAppearance({ ...chosenAppearance(), [aspect]: value });
  holdPlace(() => {
    show(appearance);
  });
  const isKept = writeStored('appearance', Object.keys(appearance).length === 0 ? undefined : appearance);
  if (!isKept) say(`このページだけです。${REFUSED}`);
  return isKept;
}

/** Follow what was chosen in another tab, or before this page was taken out of the browser's memory. */
export function followAppearance(): void {
  show(readAppearance(readStored('appearance')));
}

/** Look like this; aspects that are missing become as pages are made. */
function show(appearance: Appearance): void {
  const root = document.documentElement;
  for (const aspect of ASPECTS) {
    const value = appearance[aspect];
    if (value === undefined) root.removeAttribute(`data-${aspect}`);
    else root.dataset[aspect] = value;
  }
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const scheme = (meta.dataset.scheme ??= meta.media);
    const isForced = appearance.theme !== undefined;
    meta.media = !isForced ? scheme : scheme.includes(appearance.theme ?? '') ? 'all' : 'not all';
  }
  dispatchEvent(new CustomEvent('appearance-change'));
}

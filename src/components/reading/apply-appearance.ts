/**
 * Runs in the head, before anything is painted, so that no page shows itself in another colour or size than its reader's. A classic
 * script, bundled alone; it reads what `set-appearance.ts` keeps.
 */
import { SITE_ID } from '../../site/here.ts';

/** All that can be chosen (`reading/appearance.ts`, to which a test holds it), as it stands in what is kept. */
const CHOICE =
  /"(theme|size|measure|wrap|points|density|keys)":"(light|dark|large|huge|small|short|long|on|blurbs|off)"/g;

try {
  const { dataset } = document.documentElement;
  // A list that will be narrowed is not shown before it is, and results and papers side by side have their room.
  if (/[?&](q|tag|kind|has)=|[?&]p=.+&p=/.test(location.search)) dataset.query = '';
  for (const [, aspect = '', value] of (localStorage.getItem(`${SITE_ID}:appearance`) ?? '').matchAll(CHOICE))
    dataset[aspect] = value;
  for (const name of ['visit', 'follows']) if (localStorage.getItem(`${SITE_ID}:${name}`)) dataset[name] = '';
  const { theme } = dataset;
  if (theme)
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
      meta.dataset.scheme = meta.media;
      meta.media = meta.media.includes(theme) ? 'all' : 'not all';
    }
} catch {
  // A browser that keeps nothing shows pages as they are made.
}

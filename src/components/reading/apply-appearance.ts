/**
 * Runs in the head, before anything is painted, so that no page shows itself in another colour or size than its reader's. A classic
 * script: it imports nothing, is told by the page what can be chosen, and reads what `set-appearance.ts` keeps.
 */
try {
  const root = document.documentElement;
  // A list that will be narrowed is not shown before it is, and results have their room.
  if (/[?&](q|tag|kind|has)=/.test(location.search)) root.dataset.query = '';
  const kept = JSON.parse(localStorage.getItem('shoroku:appearance') ?? '{}') as Record<string, unknown>;
  for (const choice of document.currentScript?.dataset.choices?.split(' ') ?? []) {
    const [aspect = '', value = ''] = choice.split(':');
    if (kept[aspect] === value) root.dataset[aspect] = value;
  }
  const { theme } = root.dataset;
  for (const meta of theme ? document.querySelectorAll<HTMLMetaElement>('[name=theme-color]') : []) {
    meta.dataset.scheme = meta.media;
    meta.media = meta.media.includes(theme ?? '') ? 'all' : 'not all';
  }
} catch {
  // A browser that keeps nothing shows pages as they are made.
}

/**
 * Runs in the head, before anything is painted, so that no page shows itself in another colour or size than its reader's. A classic
 * script: it imports nothing, and reads what `set-appearance.ts` keeps.
 */
try {
  const root = document.documentElement;
  const kept = JSON.parse(localStorage.getItem('shoroku:appearance') ?? '{}') as Record<string, string>;
  Object.assign(root.dataset, kept);
  for (const meta of kept.theme ? document.querySelectorAll<HTMLMetaElement>('[name=theme-color]') : []) {
    meta.dataset.scheme = meta.media;
    meta.media = meta.media.includes(kept.theme ?? '') ? 'all' : 'not all';
  }
  // A list that will be narrowed is not shown before it is, and results have their room.
  if (/[?&](q|tag|kind|has)=/.test(location.search)) root.dataset.query = '';
} catch {
  // A browser that keeps nothing shows pages as they are made.
}

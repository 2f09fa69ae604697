/**
 * Runs in the head, before anything is painted, so that no page shows itself in another colour or size than its reader's. A classic
 * script: it imports nothing, has from its element what can be chosen, and reads what `set-appearance.ts` keeps.
 */
try {
  const { dataset } = document.documentElement;
  // A list that will be narrowed is not shown before it is, and results have their room.
  if (/[?&](q|tag|kind|has)=/.test(location.search)) dataset.query = '';
  const choices = (document.currentScript as HTMLScriptElement).dataset as Record<string, string>;
  const kept = JSON.parse(localStorage.getItem('shoroku:appearance') ?? '{}') as Record<string, string>;
  for (const aspect in choices) {
    const value = choices[aspect]?.split(' ').find((one) => one === kept[aspect]);
    if (value) dataset[aspect] = value;
  }
  const { theme } = dataset;
  for (const meta of theme ? document.querySelectorAll<HTMLMetaElement>('[name=theme-color]') : []) {
    meta.dataset.scheme = meta.media;
    meta.media = meta.media.includes(theme ?? '') ? 'all' : 'not all';
  }
} catch {
  // A browser that keeps nothing shows pages as they are made.
}

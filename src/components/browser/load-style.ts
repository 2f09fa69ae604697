/** Load a style sheet that only some readers need, and wait for it; one that the page already has stays alone. */
export function loadStyle(href: string): Promise<void> {
  const isLoaded = [...document.styleSheets].some(
    (sheet) => sheet.href === new URL(href, location.href).href,
  );
  if (isLoaded) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return new Promise((resolve) => {
    // What it would have dressed is better bare than missing.
    for (const event of ['load', 'error'])
      link.addEventListener(event, () => {
        resolve();
      });
  });
}

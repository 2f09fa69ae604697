/** Load a style sheet that only some readers need; one that the page already has stays alone. */
export function loadStyle(href: string): void {
  const isLoaded = [...document.styleSheets].some(
    (sheet) => sheet.href === new URL(href, location.href).href,
  );
  if (isLoaded) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}

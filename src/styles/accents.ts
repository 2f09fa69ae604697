/** Gives the token of links and marks the two colours of the site, behind those that it has by default. */
export function accents({ light, dark }: { light: string; dark: string }) {
  const own = `@layer tokens{:root{--accent:light-dark(${light},${dark})}}`;
  return {
    name: 'accents',
    enforce: 'pre' as const,
    // What a style sheet imports is put into it before any plugin sees it.
    transform: (code: string, id: string) =>
      /\/styles\/index\.css(?:\?|$)/.test(id) ? { code: `${code}\n${own}`, map: null } : undefined,
  };
}

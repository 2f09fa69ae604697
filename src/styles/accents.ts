const TOKEN = /(?<=--accent: )light-dark\([^)]*\)/;

/** Gives the token of links and marks the two colours of the site. */
export function accents({ light, dark }: { light: string; dark: string }) {
  return {
    name: 'accents',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      /\/tokens\.css(?:\?|$)/.test(id)
        ? { code: code.replace(TOKEN, `light-dark(${light}, ${dark})`), map: null }
        : undefined,
  };
}

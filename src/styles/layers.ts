/** A style sheet, also one that is asked for by its address (`?url`), as Vite calls that when it builds and when it serves. */
const STYLE_SHEET = /\.css(?:\?(?:transform-only|direct))?$/;
const LAYER_ORDER = '@layer reset,tokens,base,prose,components,utilities;';

/**
 * Fixes the order of the cascade layers: every style sheet begins with it, since the bundler may put the styles of a component
 * before those that everything rests on. It says it once in each file, and only as far as the file does not.
 */
export function layerOrder() {
  return {
    name: 'layer-order',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      STYLE_SHEET.test(id) ? { code: LAYER_ORDER + code, map: null } : undefined,
  };
}

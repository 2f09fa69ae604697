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
      id.endsWith('.css') ? { code: LAYER_ORDER + code, map: null } : undefined,
  };
}

import { createHash } from 'node:crypto';

/**
 * The order of the cascade layers. It stands in the head of each page before all style sheets,
 * since the bundler may put the styles of a component before those that everything rests on.
 */
export const LAYER_ORDER = '@layer reset,tokens,base,prose,components,utilities;';

/** What the content security policy must know to allow the statement. */
export const LAYER_ORDER_HASH =
  `sha256-${createHash('sha256').update(LAYER_ORDER).digest('base64')}` as const;

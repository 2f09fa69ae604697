/** Colours of the cards: the light scheme of `src/styles/tokens.css`, by the names of its tokens. */
import { GROUNDS } from '../../site/contrast.ts';
import { SITE } from '../../site/this-site.ts';

export const PALETTE = {
  ground: GROUNDS.light[0],
  ink: '#1d2126',
  'ink-soft': '#4a4f57',
  rule: '#d9d5c7',
  'rule-strong': '#8d897c',
  accent: SITE.accent.light,
} as const;

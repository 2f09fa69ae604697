/** Colours of the cards: the light scheme of `src/styles/tokens.css`, by the names of its tokens. */
export const PALETTE = {
  ground: '#fbfaf5',
  ink: '#1d2126',
  'ink-soft': '#4a4f57',
  rule: '#d9d5c7',
  'rule-strong': '#8d897c',
  accent: '#98281a',
} as const;

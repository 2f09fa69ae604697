import { misreadDollars } from '../dollar-signs.ts';
import type { RepairRule } from './repair.ts';

/** `0.75$、最も高価な場合では4.53$`: two prices, between which Markdown sees a formula. */
export const priceDollar: RepairRule = {
  id: 'price-dollar',
  message: '金額などの「$」を、数式でない文字にしました',
  find: (outline) => misreadDollars(outline).map((at) => ({ start: at, end: at + 1, replacement: '\\$' })),
};

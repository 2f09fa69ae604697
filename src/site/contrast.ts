/** How far apart two colours are: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** What links stand on, in the light and in the dark, as `src/styles/tokens.css` has it. */
export const GROUNDS = {
  light: ['#fbfaf5', '#fffefb'],
  dark: ['#15171a', '#1f2227'],
} as const;

/** The contrast of two colours (`#aabbcc`), from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminanceOf).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

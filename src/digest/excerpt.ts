/** The beginning of a text, as messages quote it. */
export function excerpt(text: string, most = 40): string {
  const trimmed = text.trim();
  return trimmed.length > most ? `${trimmed.slice(0, most).trim()}…` : trimmed;
}

/** Records as CSV (RFC 4180), with the mark that makes spreadsheets read UTF-8. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return `\uFEFF${records.map((record) => `${record.map(field).join(',')}\r\n`).join('')}`;
}

function field(text: string): string {
  // A spreadsheet would run these as formulas: https://owasp.org/www-community/attacks/CSV_Injection
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

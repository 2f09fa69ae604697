/** The file `_headers`, by which hosts of static sites are told what to send: https://developers.cloudflare.com/pages/configuration/headers/ */

/** The text of such a file, or of `_redirects`, for a site whose path on its host is `base`. */
export function placeUnder(base: string, text: string): string {
  return text.replace(/(^| )\/(?=\S)/gm, `$1${base}`);
}

/** Read such a file: the headers of each pattern of paths, in order. */
export function readHostHeaders(text: string): HostHeaders[] {
  const rules: HostHeaders[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** All headers of a path; hosts join the values that several rules give to one header. */
export function headersFor(rules: readonly HostHeaders[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!new RegExp(patternSource(pattern)).test(path)) continue;
    for (const [name, value] of headers) found.set(name, [found.get(name) ?? [], value].flat().join(', '));
  }
  return found;
}

/** The regular expression of a pattern: `*` stands for anything, slashes too, and `:name` for one part between slashes. */
export function patternSource(pattern: string): string {
  const parts = pattern.split(/(\*|:\w+)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return `^${parts.join('')}$`;
}

/** What is sent with the paths of one pattern. */
export interface HostHeaders {
  pattern: string;
  headers: [name: string, value: string][];
}

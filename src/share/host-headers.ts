/** The file `_headers`, by which hosts of static sites are told what to send: https://developers.cloudflare.com/pages/configuration/headers/ */

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

/** All headers of a path; a later rule wins over an earlier one. */
export function headersFor(rules: readonly HostHeaders[], path: string): Map<string, string> {
  return new Map(rules.filter(({ pattern }) => matches(pattern, path)).flatMap(({ headers }) => headers));
}

/** `*` stands for anything, slashes too, and `:name` for one part between slashes. */
function matches(pattern: string, path: string): boolean {
  const parts = pattern.split(/(\*|:\w+)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : RegExp.escape(part);
  });
  return new RegExp(`^${parts.join('')}$`).test(path);
}

/** What is sent with the paths of one pattern. */
export interface HostHeaders {
  pattern: string;
  headers: [name: string, value: string][];
}

/** The file `_redirects`, by which hosts of static sites are told what leads on: https://developers.cloudflare.com/pages/configuration/redirects/ */

/** Read such a file: in order, of which the first that fits counts. */
export function readHostRedirects(text: string): HostRedirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to, status] = line.trim().split(/\s+/);
    if (!from || from.startsWith('#') || to === undefined) return [];
    return [
      { source: sourceOf(from), target: to.replace(/:(\w+)/g, '$$<$1>'), status: Number(status ?? 302) },
    ];
  });
}

/** Where a path leads; undefined for one that stays. */
export function redirectOf(
  rules: readonly HostRedirect[],
  path: string,
): { to: string; status: number } | undefined {
  const rule = rules.find(({ source }) => new RegExp(source).test(path));
  return rule && { to: path.replace(new RegExp(rule.source), rule.target), status: rule.status };
}

/** A rule: each `:name` stands for one part between slashes. */
function sourceOf(pattern: string): string {
  const escaped = pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `^${escaped.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`;
}

/** A rule as an expression with named groups and what takes its place. */
export interface HostRedirect {
  source: string;
  /** As `String.replace` takes it. */
  target: string;
  status: number;
}

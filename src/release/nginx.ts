/** The host's headers and redirects as a configuration of nginx: https://nginx.org/en/docs/ */
import { patternSource, type HostHeaders } from '../site/host-headers.ts';
import type { HostRedirect } from '../site/host-redirects.ts';

/** What hosts say of files without a rule: kept, but asked for anew each time. */
const REVALIDATED = 'public, max-age=0, must-revalidate';

/**
 * A file for `conf.d/`. All headers are set in one place, from maps: nginx forgets every `add_header` of the server in a location
 * that has one of its own. Types are set in locations, which then hold nothing else.
 */
export function nginxConfig(
  rules: readonly HostHeaders[],
  redirects: readonly HostRedirect[],
  { root, base, serverName, listen }: NginxSite,
): string {
  const names = [
    ...new Set(['Cache-Control', ...rules.flatMap(({ headers }) => headers.map(([name]) => name))]),
  ].sort();
  const set = names.filter((name) => name !== 'Content-Type');
  const types = valuesOf(rules, 'Content-Type');
  return `# Written by npm run host-config -- nginx; do not edit. Needs the module ngx_brotli (static).
# A page is asked for by its folder, and found in its index.html.
map $uri $site_path {
    default $uri;
    "~^(?<site_folder>.*/)index\\.html$" $site_folder;
}
${set.map((name) => mapOf(name, valuesOf(rules, name))).join('')}
server {
    listen ${listen};
    server_name ${serverName};
    root ${quote(root)};
    index index.html;
    charset utf-8;
    charset_types text/css text/javascript application/javascript application/json image/svg+xml text/xml text/plain;
    absolute_redirect off;
    # The files that npm run compress writes.
    brotli_static on;
    gzip_static on;
    gzip_vary on;
    error_page 404 ${base}404.html;
    # A folder without a page is no secret, only not there.
    error_page 403 =404 ${base}404.html;
${set.map((name) => `    add_header ${name} $${variable(name)} always;\n`).join('')}
${redirects.map(rewriteOf).join('')}    location / {
        try_files $uri $uri/ =404;
    }
    location ~ "/(?:_(?:headers|redirects)$|\\.(?!well-known/))" {
        return 404;
    }
${types.map(([pattern, type]) => typeOf(pattern, type)).join('')}}
`;
}

/** nginx names a group without the brackets that `String.replace` wants. */
function rewriteOf({ source, target, status }: HostRedirect): string {
  const flag = status === 301 ? 'permanent' : 'redirect';
  return `    rewrite ${quote(source)} ${quote(target.replace(/\$<(\w+)>/g, '$$$1'))} ${flag};\n`;
}

function valuesOf(rules: readonly HostHeaders[], wanted: string): [pattern: string, value: string][] {
  return rules.flatMap(({ pattern, headers }) =>
    headers.filter(([name]) => name === wanted).map(([, value]): [string, string] => [pattern, value]),
  );
}

/** nginx takes the first expression that fits, and leaves a header out where its value is empty. */
function mapOf(name: string, values: readonly [string, string][]): string {
  const lines = values.map(
    ([pattern, value]) => `    ${quote(`~${patternSource(pattern)}`)} ${quote(value)};\n`,
  );
  const rest = name === 'Cache-Control' ? REVALIDATED : '';
  return `map $site_path $${variable(name)} {\n    default ${quote(rest)};\n${lines.join('')}}\n`;
}

function typeOf(pattern: string, type: string): string {
  return `    location ~ ${quote(patternSource(pattern))} {\n        types {}\n        default_type ${quote(type)};\n    }\n`;
}

function variable(name: string): string {
  return `site_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Where the site stands, and under which name. */
export interface NginxSite {
  /** Folder below which the built site stands, at the path that it has on its host. */
  root: string;
  /** That path, with a slash at both ends. */
  base: string;
  serverName: string;
  /** Port, with an address before it where it is not all. */
  listen: string;
}

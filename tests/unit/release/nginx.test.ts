import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nginxConfig } from '../../../src/release/nginx.ts';
import { readHostHeaders } from '../../../src/site/host-headers.ts';
import { readHostRedirects } from '../../../src/site/host-redirects.ts';

const SHIPPED = readHostHeaders(readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8'));
const SITE = { root: '/srv/crane "paper"', base: '/', serverName: 'crane.example', listen: '8080' };
const REDIRECTS = readHostRedirects(
  readFileSync(new URL('../../../public/_redirects', import.meta.url), 'utf8'),
);
const config = nginxConfig(SHIPPED, REDIRECTS, SITE);

it('names the site as it was told to', () => {
  expect(config).toContain(
    'listen 8080;\n    server_name crane.example;\n    root "/srv/crane \\"paper\\"";',
  );
});

it('sends every header of every rule from a map, and sets none in a location, where nginx would forget the others', () => {
  for (const name of new Set(SHIPPED.flatMap(({ headers }) => headers.map(([header]) => header)))) {
    if (name === 'Content-Type') continue;
    const variable = `$site_${name.toLowerCase().replaceAll('-', '_')}`;
    expect(config).toContain(`    add_header ${name} ${variable} always;\n`);
    expect(config).toContain(`map $site_path ${variable} {`);
  }
  for (const [location] of config.matchAll(/location [^{]+\{[^}]*(?:\{\}[^}]*)?\}/g))
    expect(location).not.toContain('add_header');
  expect(config.match(/location /g)?.length).toBeGreaterThan(20);
});

it('leads on from the addresses of arXiv', () => {
  expect(config).toContain('    rewrite "^/abs/(?<id>[^/]+)/$" "/papers/$id/" permanent;\n');
});

it('keeps what is named by its content for good and has everything else asked for anew', () => {
  expect(config).toContain('"~^/_astro/.*$" "public, max-age=31536000, immutable";');
  expect(config).toMatch(/\$site_cache_control \{\n {4}default "public, max-age=0, must-revalidate";/);
});

it('sets types where the rules say them', () => {
  expect(config).toContain('location ~ "^/tags/[^/]+/feed.*\\\\.xml$" {\n        types {}\n');
  expect(config).toContain('default_type "application/atom+xml; charset=utf-8";');
});

it('hides what begins with a dot, but for what a certificate is asked by', () => {
  const [, source = ''] = /location ~ "(\S+)" \{\n {8}return 404;/.exec(config) ?? [];
  const isHidden = (path: string) => new RegExp(source).test(path);
  expect(['/.git/config', '/.digest-site', '/_headers', '/a/.env'].map(isHidden)).not.toContain(false);
  expect(['/.well-known/acme-challenge/x', '/papers/2501.00001/', '/'].map(isHidden)).not.toContain(true);
});

it('opens and closes as many braces', () => {
  expect(config.match(/\{/g)?.length).toBe(config.match(/\}/g)?.length);
});

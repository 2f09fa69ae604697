import { describe, expect, it } from 'vitest';
import { sitePort, siteUrl } from '../../../src/site/site-url.ts';

describe('the address of a site', () => {
  it.each([
    [undefined, undefined, 'http://localhost:4321/'],
    [undefined, 'https://your.host', 'https://your.host/'],
    ['', 'https://your.host', 'https://your.host/'],
    ['https://other.host', 'https://your.host', 'https://other.host/'],
    ['https://your.host/', undefined, 'https://your.host/'],
    ['https://your.host/papers', undefined, 'https://your.host/papers/'],
    ['https://your.host/papers/ja/', undefined, 'https://your.host/papers/ja/'],
  ])('%s with the setting %s is %s', (given, setting, url) => {
    expect(siteUrl(4321, setting, given)).toBe(url);
  });

  it.each([
    'your.host',
    'ftp://your.host',
    '',
    'https://your.host/紙/',
    'https://your.host//a/',
    'https://your.host/index.html?x',
    'https://a:b@your.host',
    'https://your.host?x',
  ])('refuses %j, which would be lost in part', (given) => {
    expect(() => siteUrl(4321, undefined, given)).toThrow(`SITE_URL の「${given}」`);
  });

  it.each(['0', '70000', 'four', ''])('refuses the port %j', (given) => {
    expect(() => sitePort(given)).toThrow(`SITE_PORT の「${given}」`);
  });
});

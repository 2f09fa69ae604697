import { describe, expect, it } from 'vitest';
import { sitePort, siteUrl } from '../../../src/site/site-url.ts';

describe('the address of a site', () => {
  it.each([
    [undefined, 'http://localhost:4321'],
    ['https://your.host', 'https://your.host'],
    ['https://your.host/', 'https://your.host'],
  ])('%s is %s', (given, url) => {
    expect(siteUrl(4321, given)).toBe(url);
  });

  it.each([
    'your.host',
    'ftp://your.host',
    '',
    'https://your.host/site/',
    'https://a:b@your.host',
    'https://your.host?x',
  ])('refuses %j, which would be lost in part', (given) => {
    expect(() => siteUrl(4321, given)).toThrow(`SITE_URL の「${given}」`);
  });

  it.each(['0', '70000', 'four', ''])('refuses the port %j', (given) => {
    expect(() => sitePort(given)).toThrow(`SITE_PORT の「${given}」`);
  });
});

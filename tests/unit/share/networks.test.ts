import { describe, expect, it } from 'vitest';
import { NETWORKS, postOf, readHost, readHosts, type NetworkKey } from '../../../src/share/networks.ts';

const TEXT = '折り紙 #折り紙 & 「100%」+α\n二行目 😀 👨‍👩‍👧 https://example.com/?a=1&b=2#c "\'`<b>';
const URL_OF_PAPER = 'https://site.example/papers/2501.00001/';
const post = postOf(TEXT, URL_OF_PAPER, 'Folding & Paper #1');
const hrefOf = (network: NetworkKey, host?: string) =>
  new URL(NETWORKS.find(({ key }) => key === network)?.hrefOf(post, host) ?? '');

describe('the address that opens a post', () => {
  it.each(['x', 'bluesky', 'misskey'] as const)('carries text and link to %s as they are', (network) => {
    expect(hrefOf(network).searchParams.get('text')).toBe(`${TEXT}\n${URL_OF_PAPER}`);
  });

  it('carries them to the chooser of Mastodon behind the #', () => {
    const { origin, hash } = hrefOf('mastodon');
    expect(origin).toBe('https://share.joinmastodon.org');
    expect(decodeURIComponent(hash.replace('#text=', ''))).toBe(`${TEXT}\n${URL_OF_PAPER}`);
  });

  it.each(['mastodon', 'misskey'] as const)('leads to the reader’s own server of %s', (network) => {
    const href = hrefOf(network, 'paper.example');
    expect(href.origin + href.pathname).toBe('https://paper.example/share');
    expect(href.searchParams.get('text')).toBe(`${TEXT}\n${URL_OF_PAPER}`);
  });

  it('names the page and its title to Hatena Bookmark, the page and the text to LINE', () => {
    expect(Object.fromEntries(hrefOf('hatena').searchParams)).toEqual({
      mode: 'confirm',
      url: URL_OF_PAPER,
      title: 'Folding & Paper #1',
    });
    expect(Object.fromEntries(hrefOf('line').searchParams)).toEqual({ url: URL_OF_PAPER, text: TEXT });
  });

  it('is the address alone where a reader has emptied the text', () => {
    expect(postOf(' \n', URL_OF_PAPER, '').body).toBe(URL_OF_PAPER);
  });

  it('bears half a character, as it stands in a field for a moment', () => {
    for (const { hrefOf: make } of NETWORKS)
      expect(make(postOf('紙\ud83d', URL_OF_PAPER, ''))).toContain('https://');
  });
});

describe('the name of a server', () => {
  it.each([
    ['misskey.io', 'misskey.io'],
    [' https://Misskey.IO/ ', 'misskey.io'],
    ['@me@mstdn.example', 'mstdn.example'],
    ['https://mstdn.example/@me', 'mstdn.example'],
    ['日本.example', 'xn--wgv71a.example'],
    ['paper.example:8443', 'paper.example:8443'],
    ['＠ｍｅ＠ｍｓｔｄｎ．ｅｘａｍｐｌｅ', 'mstdn.example'],
    ['mstdn.example。', 'mstdn.example'],
    ['mstdn.example\\@other.example', 'mstdn.example'],
    ['paper.example:1:2', undefined],
    ['paper.example:99999', undefined],
    ['-paper.example', undefined],
    [`${'a'.repeat(64)}.example`, undefined],
    [`${'a.'.repeat(123)}example`, `${'a.'.repeat(123)}example`],
    [`${'a.'.repeat(124)}example`, undefined],
    ['localhost', undefined],
    ['javascript:alert(1)', undefined],
    ['私のサーバー', undefined],
    ['a b.example', undefined],
    ['192.168.0.1', undefined],
    ['', undefined],
  ])('%j is %j', (typed, host) => {
    expect(readHost(typed)).toBe(host);
  });
});

describe('servers that are kept', () => {
  it('are those of networks that have servers, by their names', () => {
    const stored = {
      mastodon: 'https://Crane.example/',
      misskey: 'a b',
      x: 'frog.example',
      fold: 'b.example',
    };
    expect(readHosts(stored)).toEqual({ mastodon: 'crane.example' });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'crane.example'],
    ['a list', ['crane.example']],
    ['a name without end', { mastodon: `${'.'.repeat(1_000_000)}x` }],
    ['a name of another form', { mastodon: { host: 'crane.example' } }],
  ])('are none in %s', (_, stored) => {
    expect(readHosts(stored)).toEqual({});
  });
});

import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../../src/share/feeds/documents.ts';
import { atomOf } from '../../../../src/share/feeds/atom.ts';
import { NEWEST, type Feed } from '../../../../src/share/feeds/feed.ts';
import { jsonFeedOf } from '../../../../src/share/feeds/json-feed.ts';
import { opmlOf } from '../../../../src/share/feeds/opml.ts';
import { makeEntry, makeFeed } from '../../../fixtures/feed.ts';

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', htmlEntities: true });
const atomsOf = (feed: Feed) => documentsOf(feed).map(atomOf);
const archived = makeFeed(NEWEST + 10);
const NASTY = 'A & B <b> ]]> "q" \'s\' 😀 \u0000\u000b\ud83d 紙';
const NASTY_READ = 'A & B <b> ]]> "q" \'s\' 😀  紙';

describe('a feed as Atom', () => {
  it('has what RFC 4287 asks for', () => {
    const [text = ''] = atomsOf(makeFeed(1));
    const { feed } = xml.parse(text) as { feed: Record<string, unknown> };
    expect(feed).toMatchObject({
      xmlns: 'http://www.w3.org/2005/Atom',
      'xml:lang': 'ja',
      id: 'tag:site.example,2025:feeds/tags/paper/',
      title: '抄録 — #折り紙',
      updated: '2025-01-01T00:00:00+09:00',
      author: { name: '抄録（機械による要約）' },
      entry: {
        id: 'tag:site.example,2025:papers/1',
        title: '紙を1回折る',
        published: '2025-01-01T00:00:00+09:00',
        updated: '2025-01-01T00:00:00+09:00',
        category: { term: '折り紙' },
        summary: '鶴は三秒。',
        rights: '機械が書いた要約です。原論文の著作権は著者にあります。',
        content: { type: 'html', '#text': '<p>鶴</p>' },
        link: [
          { rel: 'alternate', type: 'text/html', href: 'https://site.example/papers/1/' },
          { rel: 'via', type: 'text/html', title: 'arXiv:1v1', href: 'https://arxiv.org/abs/1v1' },
        ],
      },
    });
  });

  it('is read by a reader of feeds, whatever stands in it', () => {
    const content = `<pre><code>a &#x26;&#x26; b ]]&#x3E;</code></pre><p>${NASTY}</p>`;
    const entry = makeEntry(1, {
      title: NASTY,
      summary: NASTY,
      tags: [NASTY],
      readHtml: () => content,
    });
    const [text = ''] = atomsOf(makeFeed([entry]));
    const { items } = parseFeed(text);
    expect(items[0]).toMatchObject({
      id: entry.id,
      title: NASTY_READ,
      description: NASTY_READ,
      url: entry.url.href,
      content: `<pre><code>a &#x26;&#x26; b ]]&#x3E;</code></pre><p>${NASTY_READ}</p>`,
    });
  });

  // Readers of feeds forgive it; a parser of XML refuses the whole document.
  it('never holds the end of a CDATA section, as code may', () => {
    const code = '<p><code>if depth[order[0]]>2</code></p>';
    const entry = makeEntry(1, { title: 'a]]\u0000>b', readHtml: () => code });
    const [text = ''] = atomsOf(makeFeed([entry]));
    expect(text).not.toContain(']]>');
    expect(parseFeed(text).items[0]).toMatchObject({ title: 'a]]>b', content: code });
  });

  it('is valid without entries', () => {
    const [text = ''] = atomsOf(makeFeed(0));
    expect(parseFeed(text)).toMatchObject({ title: '抄録 — #折り紙', items: [] });
    expect(text).toMatch(/<updated>\d{4}-\d\d-\d\dT/);
  });

  it('marks an archive as such, leads back, and gives summaries with the way to the digest', () => {
    const [current = '', archive = ''] = atomsOf(archived);
    expect(current).toContain(
      '<link rel="prev-archive" href="https://site.example/tags/paper/feed/2025-04.xml"/>',
    );
    expect(current).not.toContain('<fh:archive>');
    expect(archive).toContain('<fh:archive/>');
    expect(archive).toContain('<link rel="current" href="https://site.example/tags/paper/feed.xml"/>');
    expect(archive).toContain(
      '<link rel="alternate" type="text/html" href="https://site.example/papers/40/"/>',
    );
    expect(archive).toContain('<summary>');
    expect(archive).not.toContain('<content');
    expect(archive).toContain('機械が書いたもの');
  });

  it('of a topic gives summaries, with the address where the whole stands', () => {
    const [text = ''] = atomsOf(makeFeed(1, { kind: 'topic' }));
    expect(text).toContain('<summary>鶴は三秒。</summary>');
    expect(text).toContain('<content type="text/html" src="https://site.example/papers/1/"/>');
  });

  it('of a question goes back no further than its current document', () => {
    expect(atomsOf({ ...archived, kind: 'question' })).toHaveLength(1);
  });
});

describe('a feed as JSON Feed', () => {
  it('says the same', () => {
    const [current] = documentsOf(archived).map(jsonFeedOf);
    const feed = JSON.parse(current ?? '') as { items: object[] };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://site.example/tags/paper/feed.json',
      language: 'ja',
    });
    expect(feed.items[0]).toMatchObject({
      id: 'tag:site.example,2025:papers/40',
      url: 'https://site.example/papers/40/',
      external_url: 'https://arxiv.org/abs/40v1',
      content_html: '<p>鶴</p>',
      date_published: '2025-04-10T00:00:00+09:00',
      date_modified: `${archived.entries[0]?.updated ?? ''}T00:00:00+09:00`,
      _digest: { notice: '機械が書いた要約です。' },
    });
    const [topic] = documentsOf({ ...archived, kind: 'topic' }).map(jsonFeedOf);
    const { items } = JSON.parse(topic ?? '') as { items: object[] };
    expect(items[0]).toMatchObject({ content_text: '鶴は三秒。\n\n機械が書いた要約です。' });
    expect(items[0]).not.toHaveProperty('content_html');
  });
});

it('lists feeds in their groups as OPML', () => {
  const text = opmlOf([{ title: 'タグ & 概念', feeds: [makeFeed(1)] }]);
  expect(xml.parse(text)).toMatchObject({
    opml: {
      version: '2.0',
      body: {
        outline: {
          text: 'タグ & 概念',
          outline: {
            type: 'rss',
            text: '抄録 — #折り紙',
            xmlUrl: 'https://site.example/tags/paper/feed.xml',
            htmlUrl: 'https://site.example/tags/paper/',
          },
        },
      },
    },
  });
});

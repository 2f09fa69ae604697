import { describe, expect, it } from 'vitest';
import { fileKindOf } from '../../../scripts/bench/file-kinds.ts';

describe('the kind of a file', () => {
  it.each([
    ['papers/2503.12797/index.html', 'papers'],
    ['days/2025-03-20.json', 'dayFiles'],
    ['days/2025-03-20/index.html', 'lists'],
    ['index.html', 'lists'],
    ['references/2/index.html', 'lists'],
    ['og/2503.12797.png', 'cards'],
    ['feed.xml', 'feeds'],
    ['feed/2025-03.xml', 'feeds'],
    ['tags/LLM/feed.xml', 'feeds'],
    ['questions/cost/feed/2025-03.xml', 'feeds'],
    ['feeds.opml', 'feeds'],
    ['concepts/grpo/2/index.html', 'concepts'],
    ['concepts/grpo.json', 'concepts'],
    ['tags/feedback/index.html', 'tags'],
    ['questions/cost.csv', 'questions'],
    ['search/index.html', 'others'],
    ['search/index.json', 'search'],
    ['search/0a1b/papers/7.bin', 'search'],
    ['pagefind/2025-03/fragment/ja_1.pf_fragment', 'pagefind'],
    ['api/papers/3.json', 'programs'],
    ['api/index.html', 'others'],
    ['llms-full.txt', 'programs'],
    ['_astro/page.js', 'assets'],
    ['katex.css', 'assets'],
    ['sitemap-0.xml', 'others'],
  ])('at %s is %s', (path, kind) => {
    expect(fileKindOf(path)).toBe(kind);
  });
});

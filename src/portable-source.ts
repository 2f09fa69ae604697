/** Digests as HTML for other readers, through the cache: a paper stands in the feeds of everything and of each of its tags and concepts. */
import { cacheKey, openCache } from './cache.ts';
import { codeVersion } from './cache/code-version.ts';
import type { UnfilledSection } from './content.ts';
import { portableHtml } from './markdown/portable.ts';

/** Open them; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openPortableSource(root: URL, cacheDir: URL): PortableSource {
  const version = codeVersion(root, 'src/portable-source.ts');
  const cache = openCache<string>(cacheDir, 'portable');
  return {
    digest: (name, page, read) =>
      cache.readOrMake(cacheKey(version, page.href, name), () =>
        read()
          .map((section) => `<h2>${section.n}. ${section.label}</h2>\n${portableHtml(section, page)}`)
          .join('\n'),
      ),
  };
}

/** Digests without our styles. */
interface PortableSource {
  /** All sections of a paper, which are `read` only where they are not known; `name` says what they are made from, `page` where they stand. */
  digest: (name: string, page: URL, read: () => UnfilledSection[]) => string;
}

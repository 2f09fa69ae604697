/** Digests as HTML for other readers, through the cache: each stands in two forms of a feed. */
import { processWide } from '../run/process-wide.ts';
import { cacheKey, openCache } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import type { UnfilledSection } from '../queries/papers.ts';
import { portableHtml } from '../markdown/portable.ts';

/** Open them; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openPortableSource(root: URL, cacheDir: URL): PortableSource {
  const version = processWide('portable version', () => codeVersion(root, 'src/outputs/portable-source.ts'));
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

/** Where the fonts of formulas meet Astro: after the pages are built, KaTeX's style sheet is written with the glyphs that occur. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { enterStage } from '../run/account.ts';
import { buildError } from '../run/build-error.ts';
import { openSectionCache } from '../archive/section-cache.ts';
import { BYTES, openCache } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import { contentDir } from '../archive/paper-folder.ts';
import { issuesAsText } from '../archive/issues-text.ts';
import { heldPapers } from '../archive/held-papers.ts';
import { collectGlyphs } from '../outputs/formula-fonts/collect-glyphs.ts';
import { askedPath } from './asked-path.ts';
import { fileOf, hrefOf, KATEX_HREF } from '../site/addresses.ts';
import { writeFontFaces } from '../outputs/formula-fonts/style-sheet.ts';
import { KATEX_DIR, subsetFace } from '../outputs/formula-fonts/subset.ts';

const SHEET = path.join(KATEX_DIR, 'katex.min.css');

/** Write `/katex.css` and its fonts beside the built pages; the dev server sends KaTeX's own. */
export function katexFonts(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'katex-fonts',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = askedPath(request);
          const [font] = /fonts\/KaTeX_[\w-]+\.woff2$/.exec(asked) ?? [];
          if (asked !== (font === undefined ? KATEX_HREF : hrefOf(font))) {
            next();
            return;
          }
          const file = font === undefined ? SHEET : path.join(KATEX_DIR, font);
          const type = font === undefined ? 'text/css' : 'font/woff2';
          readFile(file).then((content) => {
            response.setHeader('Content-Type', type);
            response.end(content);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        enterStage('fonts');
        if (config) await writeFonts(config, fileURLToPath(dir), logger);
      },
    },
  };
}

async function writeFonts(
  { root, cacheDir, build }: AstroConfig,
  out: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const css = await readFile(SHEET, 'utf8');
  const { used, issues } = collectGlyphs(heldPapers(), openSectionCache(cacheDir), {
    css,
    cacheDir,
    contentDir: contentDir(),
    version: codeVersion(root, 'src/outputs/formula-fonts/collect-glyphs.ts'),
  });
  if (issues.length > 0)
    throw buildError(`数式に、フォントにない文字が${issues.length}件あります。\n\n${issuesAsText(issues)}`);
  const cache = openCache(cacheDir, 'katex-fonts', BYTES);
  const version = codeVersion(root, 'src/outputs/formula-fonts/subset.ts');
  const hrefs = new Map<string, string>();
  let total = 0;
  await mkdir(path.join(out, build.assets), { recursive: true });
  for (const [face, characters] of Object.entries(used)) {
    const { file, bytes } = await subsetFace(face, characters, cache, version);
    await writeFile(path.join(out, build.assets, file), bytes);
    hrefs.set(face, hrefOf(`${build.assets}/${file}`));
    total += bytes.length;
  }
  await writeFile(path.join(out, fileOf(KATEX_HREF)), writeFontFaces(css, hrefs));
  logger.info(`${hrefs.size} fonts of formulas, ${Math.round(total / 1000)} kB`);
}

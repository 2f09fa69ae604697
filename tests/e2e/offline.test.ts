import { describe, expect, it } from 'vitest';
import { readBuilt } from './built-site.ts';
import { held, listHeld } from './held.ts';
import { DAY, OTHER, PAPER, useOfflineSite } from './offline-site.ts';

const reader = useOfflineSite();
const { tab, open, title, visit, cutOff, keepDay } = reader;

describe('without a network', () => {
  it('has the reading list, and every paper on it', async () => {
    await visit(PAPER);
    await tab.page.locator('[data-act=listed]').click();
    await expect.poll(() => listHeld(tab.page, 'kept')).toEqual([PAPER]);
    await cutOff();
    await open('/reading/');
    await tab.page.locator(`[data-list=listed] a[href="${PAPER}"]`).click();
    await tab.page.waitForURL(`**${PAPER}`);
    await tab.page.locator('[data-act=listed]').click();
    await expect.poll(() => listHeld(tab.page, 'kept')).toEqual([]);
  });

  it('waits a few seconds for a site that does not answer, then shows what is stored', async () => {
    await visit(PAPER);
    const name = await title();
    reader.site.stall();
    const start = Date.now();
    await open(PAPER);
    expect(await title()).toBe(name);
    expect(Date.now() - start).toBeGreaterThan(3_500);
  });
});

it('is an application that Chromium understands, with its pictures', async () => {
  await open('/');
  const devtools = await tab.context.newCDPSession(tab.page);
  const { errors, manifest } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: '抄録', display: 'kStandalone', startUrl: `${reader.site.url}/` });
  for (const { url, sizes } of manifest.icons ?? []) {
    const size = await tab.page.evaluate(async (src) => {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, url);
    expect(size, url).toBe(sizes);
  }
  expect(manifest.icons).toHaveLength(3);
});

describe('a new build', () => {
  const renew = (html: string) => html.replace('</h1>', '・新版</h1>');

  it('is shown at the next visit, and without a network from then on, kept pages included', async () => {
    await keepDay();
    await visit(DAY);
    for (const path of [PAPER, OTHER]) reader.site.change(`${path}index.html`, renew);
    reader.site.change('/sw.js', (code) => `${code}/* new */`);
    await open(PAPER);
    expect(await tab.page.locator('h1').first().textContent()).toContain('新版');
    await expect.poll(() => held(tab.page, OTHER)).toContain('新版');
    await cutOff();
    for (const path of [PAPER, OTHER]) {
      await open(path);
      expect(await tab.page.locator('h1').first().textContent()).toContain('新版');
    }
  });

  it('takes away the files that nothing needs, and leaves an old page its own', async () => {
    await visit(PAPER);
    const own = /"(\/_astro\/_\.\.[^"]+\.css)"/.exec(readBuilt(`${PAPER}index.html`))?.[1] ?? '';
    const foreign = /"(\/_astro\/about[^"]+)"/.exec(readBuilt('about/index.html'))?.[1] ?? '';
    expect(await listHeld(tab.page, 'assets')).toEqual(expect.arrayContaining([own, foreign]));
    reader.site.change('/sw.js', (code) =>
      code.replace(own, '/favicon.svg').replace(foreign, '/favicon.svg'),
    );
    await open('/reading/');
    await expect.poll(() => listHeld(tab.page, 'assets')).not.toContain(foreign);
    expect(await listHeld(tab.page, 'assets')).toContain(own);
  });
});

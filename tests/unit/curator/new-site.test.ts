import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../../src/archive/settings-file.ts';
import { checkContent } from '../../../src/curator/check.ts';
import { layNewSite } from '../../../src/curator/new-site.ts';
import { frontMatterSchema } from '../../../src/digest/schema.ts';
import { readConceptFile } from '../../../src/knowledge/concept.ts';
import { pagesAddress } from '../../../src/release/pages-address.ts';
import { settingsSchema } from '../../../src/site/settings.ts';

const ORIGIN = { repository: 'somebody/code', commit: '0a1b2c', date: '2025-01-05' };
let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'new-site-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const read = (...names: string[]) => readFileSync(path.join(home, ...names), 'utf8');

describe('a new site', () => {
  it('is one that can be published at once, with one digest as an example', async () => {
    const dir = path.join(home, 'Crane Letters 2025');
    expect(layNewSite(dir, ORIGIN).every(({ isNew }) => isNew)).toBe(true);
    expect(await checkContent(dir, () => undefined)).toMatchObject({ files: 1, issues: [] });
    expect(readSettings(dir).settings).toMatchObject({ id: 'crane-letters-2025', name: '論文の要約' });
  });

  it('names the code and its commit in the workflow, in one place each', () => {
    layNewSite(home, ORIGIN);
    const workflow = read('.github/workflows/publish.yml');
    expect(workflow).toContain('CODE_REPOSITORY: somebody/code\n  CODE_COMMIT: 0a1b2c\n');
    expect(workflow.match(/0a1b2c/g)).toHaveLength(1);
  });

  it('has every setting at hand, those that are left out with an example that is right', () => {
    layNewSite(home, ORIGIN);
    const text = read('site.yaml');
    for (const name of Object.keys(settingsSchema.shape))
      expect(text, name).toMatch(new RegExp(`^(?:# )?${name}:`, 'm'));
    // What is a setting begins in small letters; the words about it do not.
    writeFileSync(path.join(home, 'site.yaml'), text.replace(/^# (?=( {2})?[a-z]\w*:)/gm, ''));
    const { settings, issues } = readSettings(home);
    expect(issues).toEqual([]);
    expect(Object.keys(settings ?? {}).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });

  it('says with examples that are right what a person may write', () => {
    layNewSite(home, ORIGIN);
    const blocks = [...read('README.md').matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) =>
      block.replace(/^ {4}/gm, '').trim(),
    );
    const front = blocks.find((block) => block.startsWith('date:')) ?? '';
    expect(frontMatterSchema.safeParse(parse(front)).error).toBeUndefined();
    const concept = blocks.find((block) => block.startsWith('---')) ?? '';
    expect(readConceptFile(concept, 'grpo.md').issues).toEqual([]);
  });

  it('leaves alone what is there already', () => {
    writeFileSync(path.join(home, 'README.md'), '鶴');
    const laid = layNewSite(home, ORIGIN);
    expect(laid.filter(({ isNew }) => !isNew)).toEqual([{ file: 'README.md', isNew: false }]);
    expect(read('README.md')).toBe('鶴');
  });
});

it.each([
  ['Somebody/papers', 'https://somebody.github.io/papers/'],
  ['somebody/Somebody.github.io', 'https://somebody.github.io/'],
])('the pages of %s stand at %s', (repository, address) => {
  expect(pagesAddress(repository)).toBe(address);
});

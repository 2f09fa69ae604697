import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAbout } from '../../../src/archive/about-file.ts';
import { readSettings } from '../../../src/archive/settings-file.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'settings-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(text: string, name = 'site.yaml'): void {
  writeFileSync(path.join(dir, name), text);
}

/** Each fault as its place and the beginning of what it says. */
function faultsOf(text: string): string[] {
  write(text);
  const { settings, issues } = readSettings(dir);
  expect(settings).toBeUndefined();
  return issues.map(
    ({ place, message }) => `${place?.line}:${place?.column} ${/^.*?[。」]/.exec(message)?.[0] ?? ''}`,
  );
}

describe('the settings of a site', () => {
  it('are as they are by default where nothing is written', () => {
    expect(readSettings(dir)).toMatchObject({
      settings: { id: 'digests', make: { cards: true } },
      issues: [],
    });
    write('');
    expect(readSettings(dir)).toMatchObject({
      settings: { id: 'digests', make: { feeds: true } },
      issues: [],
    });
  });

  it('are those of the file, the rest as by default', () => {
    write('name: 折り紙だより\nmake:\n  feeds: false\n');
    expect(readSettings(dir).settings).toMatchObject({
      name: '折り紙だより',
      make: { cards: true, feeds: false, offline: true },
    });
  });

  it.each([
    ['name: 鶴\nid: 鶴', ['2:5 項目「id」']],
    ['nmae: 鶴', ['1:1 「nmae」']],
    ['name: "\u200b"', ['1:7 項目「name」']],
    ['license: { name: CC, href: "https://[" }', ['1:28 項目「href」']],
    ['authority: crane.example,2025-13', ['1:12 項目「authority」']],
    ['publisher:\n  contact: mailto:a@crane.example', ['2:3 項目「name」']],
    ['publisher: { name: 鶴, contact: crane }', ['1:32 項目「contact」']],
    ['make: { cards: はい }', ['1:16 項目「cards」']],
    ['name: 2025', ['1:7 項目「name」']],
    ['license: CC BY', ['1:10 項目「license」']],
    ['authority: crane.example', ['1:12 項目「authority」']],
    ['address: crane.example', ['1:10 項目「address」']],
    ['address: https://crane.example/鶴/', ['1:10 項目「address」']],
    ['name: 鶴\nname: 亀', ['2:1 項目「name」']],
    ['name: "鶴\u202Eb"', ['1:9 文字の並ぶ向きを変える見えない文字（U+202E）があります。']],
    ['accent: { light: "#aa8877", dark: "#ffa992" }', ['1:18 項目「light」']],
    ['accent: { light: "#98281a", dark: "#98281a" }', ['1:35 項目「dark」']],
    ['accent: { light: red, dark: "#ffa992" }', ['1:18 項目「light」']],
    ['id: A\naccent: { light: "#fff" }', ['1:5 項目「id」', '2:18 項目「light」', '2:9 項目「dark」']],
  ])('say of %j where it is wrong, all in one run', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('name what a nested item is for, not its namesake', () => {
    write('publisher: { contact: mailto:a@crane.example }');
    expect(readSettings(dir).issues[0]?.message).toContain('発行する人や組織の名前');
  });

  it('say nothing of the lines round a front matter, which are not theirs', () => {
    for (const text of ['- a', 'foo', '---', `name: ${'鶴'.repeat(60_000)}`]) {
      write(text);
      const { issues } = readSettings(dir);
      expect(issues.length, text.slice(0, 9)).toBeGreaterThan(0);
      for (const { message } of issues) expect(message).toMatch(/^(?!.*「---」).+。$/);
    }
  });

  it('are looked for behind a link that leads nowhere', () => {
    symlinkSync(path.join(dir, 'gone'), path.join(dir, 'site.yaml'));
    expect(readSettings(dir)).toMatchObject({ settings: undefined, issues: [{ rule: 'file-unreadable' }] });
  });

  it('are not passed over in silence under another name', () => {
    write('name: 鶴', 'site.yml');
    expect(readSettings(dir).issues).toMatchObject([{ rule: 'settings', severity: 'error' }]);
  });
});

describe('what a curator says of the site', () => {
  it('is nothing where there is no file', () => {
    expect(readAbout(dir)).toEqual({ markdown: '', issues: [] });
  });

  it.each([
    ['# 鶴', '1:1 「#」の見出しは'],
    ['折る[紙](/papers/)', '1:3 リンク先「/papers/」は開けません。'],
    ['![鶴](https://crane.example/a.png)', '1:1 画像は載せられません。'],
    ['$x$を折る', '1:1 数式はここでは組まれません。'],
  ])('says what its page would not show: %s', (text, said) => {
    write(text, 'about.md');
    const [issue, ...others] = readAbout(dir).issues;
    expect(`${issue?.place?.line}:${issue?.place?.column} ${issue?.message ?? ''}`).toContain(said);
    expect(others).toEqual([]);
  });

  it('is refused with its place where it hides something', () => {
    write('## 鶴\n\n折る\u202Eる', 'about.md');
    expect(readAbout(dir).issues).toMatchObject([{ rule: 'about', place: { line: 3, column: 3 } }]);
  });
});

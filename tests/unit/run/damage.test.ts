import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRandom } from '../../../scripts/bench/random.ts';
import { BYTES, CACHE_FILE, closeCache, openCache, sweepCache, uniteCaches } from '../../../src/run/cache.ts';
import { SEED } from '../../fixtures/seed.ts';

/** How often the file is damaged at random; `npm run test:damage` asks for many more. */
const DAMAGES = Number(process.env.DAMAGES ?? 12);
const KEYS = Array.from({ length: 60 }, (_, index) => `紙${index}`);

let home: string;
const folder = () => pathToFileURL(`${home}/`);
const file = () => path.join(home, CACHE_FILE);
const warnings = vi.spyOn(console, 'warn').mockReturnValue();

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'shoroku-damage-'));
});
afterEach(() => {
  closeCache(folder());
  rmSync(home, { recursive: true });
  warnings.mockClear();
});

/** What belongs to a key; some spill over into pages of their own. */
const valueOf = (key: string) => ({
  html: `<p>${key}</p>`.repeat(1 + ((key.length * key.charCodeAt(1)) % 200)),
  formulas: [key],
});
const pictureOf = (key: string) => Buffer.from(key.repeat(90));
const open = () => [openCache<unknown>(folder(), 'sections'), openCache(folder(), 'cards', BYTES)] as const;

function fill(): void {
  const [sections, cards] = open();
  for (const key of KEYS) {
    sections.write(key, valueOf(key));
    cards.write(key, pictureOf(key));
  }
  closeCache(folder());
}

/** Every entry is right or not there, and one that is not there can be made anew. */
function expectRight(): { sections: number; cards: number } {
  const [sections, cards] = open();
  const found = { sections: 0, cards: 0 };
  for (const key of KEYS) {
    const [section, picture] = [sections.read(key), cards.read(key)];
    expect(sections.isWhole(key)).toBe(section !== undefined);
    if (section !== undefined) expect(section).toEqual(valueOf(key));
    if (picture !== undefined) expect(Buffer.from(picture)).toEqual(pictureOf(key));
    found.sections += Number(section !== undefined);
    found.cards += Number(picture !== undefined);
    sections.write(key, valueOf(key));
    cards.write(key, pictureOf(key));
    expect([sections.read(key), sections.has(key), cards.isWhole(key)]).toEqual([valueOf(key), true, true]);
  }
  sweepCache(folder(), 0);
  return found;
}

/** The next process finds everything, or nothing where the file was found damaged while it was open. */
function expectWholeNext(): void {
  closeCache(folder());
  const { sections, cards } = expectRight();
  expect([sections, cards]).toSatisfy(([a, b]) => a === b && (a === KEYS.length || a === 0));
}

it('finds every single damage of an entry, and makes it anew', () => {
  fill();
  const database = new DatabaseSync(file());
  const edit = (change: string) => {
    database.exec(`UPDATE made SET ${change}`);
  };
  edit("value = CAST(value AS TEXT) WHERE name = 'sections/紙1'");
  edit("value = (SELECT value FROM made WHERE name = 'sections/紙3') WHERE name = 'sections/紙2'");
  edit("sum = sum + 1 WHERE name = 'sections/紙4'");
  edit("sum = 'x', value = 7 WHERE name = 'sections/紙5'");
  // A whole row under another name.
  edit(
    "name = 'sections/紙7' WHERE name = 'sections/紙6' AND (SELECT 1 FROM made WHERE name = 'sections/紙7') IS NULL",
  );
  database.exec("DELETE FROM made WHERE name = 'sections/紙8'");
  edit("name = 'sections/紙8' WHERE name = 'sections/紙9'");
  database.close();
  const [sections] = open();
  expect(KEYS.slice(0, 10).filter((key) => sections.read(key) !== undefined)).toEqual([
    '紙0',
    '紙3',
    '紙6',
    '紙7',
  ]);
  expect(sections.has('紙8')).toBe(true);
  closeCache(folder());
  expectRight();
  expectWholeNext();
  expect(warnings).not.toHaveBeenCalled();
});

it(
  `gives nothing wrong and fails at nothing after damage at random (SEED=${SEED})`,
  { timeout: 60_000 + DAMAGES * 500 },
  () => {
    const random = createRandom(SEED);
    fill();
    const good = readFileSync(file());
    const pick = (count: number) => random.below(count);
    const kinds: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => {
        for (let flips = 1 + pick(12); flips > 0; flips -= 1) {
          const at = pick(bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
        }
        return bytes;
      },
      // The first page says how to read all others.
      (bytes) => {
        const at = pick(200);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
        return bytes;
      },
      (bytes) => bytes.subarray(0, pick(bytes.length)),
      (bytes) => {
        const [to, from] = [pick(bytes.length / 4096) * 4096, pick(bytes.length / 4096) * 4096];
        bytes.copy(bytes, to, from, from + 4096);
        return bytes;
      },
      (bytes) => bytes.fill(pick(256), pick(bytes.length)),
      (bytes) => Buffer.concat([bytes, bytes.subarray(0, pick(9000))]),
    ];
    for (let damage = 0; damage < DAMAGES; damage += 1) {
      for (const name of readdirSync(home)) rmSync(path.join(home, name));
      writeFileSync(file(), kinds[damage % kinds.length]?.(Buffer.from(good)) ?? good);
      expectRight();
      // What an index out of order loses again is made again.
      closeCache(folder());
      expectRight();
      closeCache(folder());
    }
  },
);

describe('a file that is no cache', () => {
  const otherTable = () => {
    const database = new DatabaseSync(file());
    database.exec('CREATE TABLE made (name TEXT PRIMARY KEY, value NOT NULL)');
    database.close();
  };
  it.each<[string, () => void]>([
    [
      'other text',
      () => {
        writeFileSync(file(), '紙です。'.repeat(5000));
      },
    ],
    ['the table of another version', otherTable],
    [
      'a folder',
      () => {
        mkdirSync(path.join(file(), '内'), { recursive: true });
      },
    ],
    [
      'a log that is a folder',
      () => {
        fill();
        mkdirSync(`${file()}-wal`);
      },
    ],
  ])('is put aside with one line, and a new one begun: %s', (_, damage) => {
    damage();
    expect(expectRight()).toEqual({ sections: 0, cards: 0 });
    expect(warnings.mock.calls).toHaveLength(1);
    expect(warnings.mock.calls.join()).toMatch(
      /^キャッシュ「.+made\.sqlite」を使えないので（.+）、「made\.sqlite\.aside」として脇に置き、初めから作ります。$/,
    );
    expectWholeNext();
    expect(existsSync(`${file()}.aside`)).toBe(true);
    expect(warnings.mock.calls).toHaveLength(1);
  });

  it('is put aside over an older one, but a folder is never removed', () => {
    for (const text of ['一', '二']) {
      writeFileSync(file(), text.repeat(999));
      open();
      closeCache(folder());
      rmSync(file());
    }
    expect(readFileSync(`${file()}.aside`, 'utf8')).toBe('二'.repeat(999));
    for (const name of ['内', '外']) {
      rmSync(file(), { force: true });
      mkdirSync(path.join(file(), name), { recursive: true });
      open();
      closeCache(folder());
    }
    const names = readdirSync(home).filter((name) => !name.endsWith('.sign'));
    expect(names.sort()).toEqual(['made.sqlite', 'made.sqlite.aside', 'made.sqlite.aside.aside']);
    expect(readdirSync(`${file()}.aside`)).toEqual(['内']);
  });
});

it('keeps in memory what cannot be kept otherwise', () => {
  mkdirSync(home, { recursive: true });
  rmSync(home, { recursive: true });
  writeFileSync(home, 'a file where the folder should be');
  const [sections, cards] = open();
  sections.write('鶴', 1);
  expect([sections.read('鶴'), cards.read('鶴'), sweepCache(folder())]).toEqual([1, undefined, 0]);
  expect(warnings.mock.calls.join()).toMatch(
    /^キャッシュ「.+」を使えないので、何も覚えずに作ります（.+）。$/,
  );
  closeCache(folder());
  rmSync(home);
  mkdirSync(home);
});

it('goes on while it is damaged under a build, and begins anew with the next', () => {
  fill();
  const [sections] = open();
  expect(sections.read('紙0')).toBeDefined();
  const size = statSync(file()).size;
  writeFileSync(file(), Buffer.alloc(size, 7));
  expectRight();
  closeCache(folder());
  expectRight();
  expectWholeNext();
});

it('looks through a file that was left well no more, and believes none that was touched since', () => {
  fill();
  const look = () => {
    const [sections] = open();
    const answers = KEYS.map((key) => sections.isWhole(key));
    closeCache(folder());
    return answers;
  };
  expect(look()).not.toContain(false);
  const database = new DatabaseSync(file());
  database.exec("UPDATE made SET sum = sum + 1 WHERE name = 'sections/紙3'");
  database.close();
  expect(look()).toEqual(KEYS.map((key) => key !== '紙3'));
});

it('waits for another that writes, and takes nothing from it', async () => {
  fill();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const other = new Worker(
    `const { DatabaseSync } = require('node:sqlite');
    const { parentPort, workerData } = require('node:worker_threads');
    const database = new DatabaseSync(workerData);
    database.exec('BEGIN IMMEDIATE');
    parentPort.postMessage('holds');
    setTimeout(() => { database.exec('COMMIT'); database.close(); }, 300);`,
    { eval: true, workerData: file() },
  );
  other.once('message', resolve);
  await promise;
  expect(expectRight()).toEqual({ sections: KEYS.length, cards: KEYS.length });
  expect(warnings).not.toHaveBeenCalled();
  await other.terminate();
});

it('takes in what can be read of others, and says what cannot', () => {
  fill();
  const other = pathToFileURL(`${home}/other/`);
  openCache<unknown>(other, 'sections').write('鶴', 1);
  closeCache(other);
  writeFileSync(path.join(home, 'broken.sqlite'), '紙'.repeat(2000));
  const files = ['broken.sqlite', 'none.sqlite', `other/${CACHE_FILE}`].map((name) => path.join(home, name));
  expect(uniteCaches(folder(), files)).toBe(1);
  const [sections] = open();
  expect([sections.read('鶴'), sections.read('紙3')]).toEqual([1, valueOf('紙3')]);
  expect(warnings.mock.calls.map(([line]) => String(line))).toEqual([
    expect.stringMatching(/broken\.sqlite」はキャッシュとして読めないので、合わせません（.+）。$/),
    expect.stringMatching(
      /none\.sqlite」はキャッシュとして読めないので、合わせません（ファイルがありません）。$/,
    ),
  ]);
  expect(existsSync(path.join(home, 'none.sqlite'))).toBe(false);
});

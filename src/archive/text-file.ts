/** Read a text from disk: the one way by which dumps, papers and concepts come in. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Issue, Place } from '../digest/issue.ts';
import { diskReason } from '../run/disk-error.ts';

/** A real day has half a megabyte; more than this is no text of ours. */
const MOST_BYTES = 50_000_000;
/** What Japanese editors save, beside UTF-8. */
const ENCODINGS = ['Shift_JIS', 'EUC-JP', 'ISO-2022-JP', 'UTF-16LE', 'UTF-16BE'];

/** Text of a file, or why it is none. Windows line ends and a byte order mark go. A link may not lead out of the folder `home`. */
export function readTextFile(file: string, home?: string): TextFile {
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    const { size } = stat;
    if (!stat.isFile())
      return refuse('unreadable', `ファイルを読めません（ファイルではなく${kindOf(stat)}です）`);
    const away = home === undefined ? undefined : targetOutside(file, home);
    if (away !== undefined)
      return refuse(
        'link',
        `内容のフォルダーの外にある「${away}」へのリンクです。リンクではなく、ファイルそのものを置いてください`,
      );
    if (size > MOST_BYTES)
      return refuse(
        'size',
        `${megabytes(size)}MBあります。一つのファイルは${megabytes(MOST_BYTES)}MBまでです`,
      );
    bytes = readFileSync(file);
  } catch (error) {
    return refuse('unreadable', `ファイルを読めません（${diskReason(error)}）`);
  }
  const encoding = otherEncoding(bytes);
  if (encoding) return refuse('encoding', `${encoding}のテキストです。UTF-8で保存し直してください`);
  if (bytes.includes(0)) return refuse('encoding', 'テキストではありません（バイナリのファイルです）');
  if (!isUtf8(bytes))
    return refuse(
      'encoding',
      'UTF-8として読めない文字があります。UTF-8で保存し直してください',
      firstBroken(bytes),
    );
  const text = new TextDecoder().decode(bytes);
  return { text: text.replace(/\r\n?/g, '\n'), isWindows: text.includes('\r\n') };
}

/** Whether anything stands there, be it a link that leads nowhere: that is to be said, not passed over. */
export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** What is neither text nor anything else that ends: a pipe waits for its writer, and a device may never be through. */
function kindOf(stat: Stats): string {
  if (stat.isDirectory()) return 'フォルダー';
  if (stat.isFIFO()) return '名前付きパイプ';
  return stat.isSocket() ? 'ソケット' : '装置';
}

/** Where a link leads if that is not inside `home`. */
function targetOutside(file: string, home: string): string | undefined {
  if (!lstatSync(file).isSymbolicLink()) return undefined;
  const target = realpathSync(file);
  return path.relative(realpathSync(home), target).startsWith('..') ? target : undefined;
}

/** The encoding in which a text is Japanese that is none in UTF-8. */
function otherEncoding(bytes: Buffer): string | undefined {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2))) return 'UTF-16';
  if (isUtf8(bytes) && !bytes.includes('\x1b$')) return undefined;
  const [best] = ENCODINGS.map((name) => ({ name, kana: countKana(bytes, name) })).sort(
    (a, b) => b.kana - a.kana,
  );
  // A few bytes that are broken do not make another encoding of it.
  return best && best.kana > countKana(bytes, 'UTF-8', false) ? best.name : undefined;
}

/** Hiragana are in every Japanese text, and few in one that is read in the wrong way. */
function countKana(bytes: Buffer, encoding: string, fatal = true): number {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes).match(/[ぁ-ん]/g)?.length ?? 0;
  } catch {
    return 0;
  }
}

function firstBroken(bytes: Buffer): Place {
  const lines = bytes
    .toString('latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'));
  const index = lines.findIndex((line) => !isUtf8(line));
  return { line: index + 1, column: (lines[index]?.toString('utf8').indexOf('\uFFFD') ?? 0) + 1 };
}

function refuse(fault: string, reason: string, place?: Place): TextFile {
  return { refusal: { severity: 'error', rule: `file-${fault}`, message: `${reason}。`, place } };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/** A text that was read, and whether its lines end as on Windows; or why it cannot be read. */
export type TextFile =
  { text: string; isWindows: boolean; refusal?: undefined } | { text?: undefined; refusal: Issue };

/** What the commands share: how they read their call and how they end. */
import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import { diskSentence, isDiskError } from '../src/run/disk-error.ts';

/** Exit codes of every command. */
export const EXIT = { fine: 0, refused: 1, unusable: 2 } as const;

/** A call that cannot run: the message goes to the error output, the code is 2. */
export class UsageError extends Error {}

/** Run a command and turn its end into an exit code. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(asReason(error));
    process.exitCode = EXIT.unusable;
  }
}

/** Read the options and names of a call; what it does not know is said with how it is called. */
export function readCall<T extends ParseArgsConfig>(usage: string, config: T) {
  if (process.argv.includes('--help')) {
    console.log(`使い方: ${usage}`);
    process.exit(EXIT.fine);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    throw wrongCall(callReason(error), usage);
  }
}

/** A call that is wrong, with how it is done right. */
export function wrongCall(reason: string, usage: string): UsageError {
  return new UsageError(`${reason}\n使い方: ${usage}`);
}

/** Read a file of JSON that another program wrote; `what` it is said to be where it is not. */
export async function readJson<T>(file: string, schema: z.ZodType<T>, what: string): Promise<T> {
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`「${file}」は${what}ではありません。`);
  }
}

/** Take a value of an option that has a fixed set of values. */
export function choose<T extends object>(formats: T, name: string): T[keyof T] {
  const found = Object.entries(formats).find(([key]) => key === name);
  if (!found)
    throw new UsageError(
      `--format に「${name}」はありません。${Object.keys(formats).join('、')} から選んでください。`,
    );
  return found[1] as T[keyof T];
}

/** A mistake of the person at the keyboard is a sentence; one of ours shows where it is. */
function asReason(error: unknown): unknown {
  if (error instanceof UsageError || (error instanceof Error && !error.stack)) return error.message;
  return isDiskError(error) ? diskSentence(error) : error;
}

/** Node speaks English: https://nodejs.org/api/errors.html#err_parse_args_invalid_option_value */
function callReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /'([^' ]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `「${name}」という指定はありません。`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `「${name}」は要りません。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return message.includes('does not take')
      ? `「${name}」に値は要りません。`
      : `「${name}」に値がありません。`;
  return message;
}

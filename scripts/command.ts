/** What the curator's commands share: how they end, and how they show long work. */
import { SingleBar } from 'cli-progress';

/** Exit codes of every command. */
export const EXIT = { fine: 0, refused: 1, unusable: 2 } as const;

/** A call that cannot run: the message goes to the error output, the code is 2. */
export class UsageError extends Error {}

/** Run a command and turn its end into an exit code. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = EXIT.unusable;
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

/** How long work without a terminal stays silent, in milliseconds. */
const SILENCE = 2000;

/** A progress bar on a terminal, and a plain line now and then elsewhere. */
export function createProgress(label: string) {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} 残り{eta_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let told = performance.now();
  const tell = (done: number, total: number) => {
    if (performance.now() - told < SILENCE) return;
    told = performance.now();
    console.error(`${label} ${done}/${total}`);
  };
  const draw = (done: number, total: number) => {
    if (!bar.isActive) bar.start(total, 0);
    bar.update(done);
  };
  return {
    update: process.stderr.isTTY ? draw : tell,
    stop: () => {
      bar.stop();
    },
  };
}

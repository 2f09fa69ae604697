/** What the curator's commands share: how they end. */

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

/** Do the same with each of many, a few at a time. */
export async function inLanes<T>(
  all: readonly T[],
  lanes: number,
  run: (one: T) => Promise<void>,
): Promise<void> {
  const rest = all.values();
  const walk = async () => {
    for (const one of rest) await run(one);
  };
  await Promise.all(Array.from({ length: lanes }, walk));
}

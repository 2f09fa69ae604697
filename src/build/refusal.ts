/** Why a build ends, in one sentence: somebody has to decide what only they can know. */
export class Refusal extends Error {}

/** Do something; where it is refused, say so and end, without the stack that Astro would print. */
export function orEnd(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

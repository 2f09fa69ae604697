/** A build that ends with one sentence, because somebody has to decide what only they can know; Astro prints it without a stack. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.stack = '';
  }
}

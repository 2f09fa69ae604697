/** What a person has to put right before a site can be built. */
import { AstroError } from 'astro/errors';

/** An error that ends a build with its message alone: where in our code it was noticed helps nobody. */
export function buildError(message: string): AstroError {
  const error = new AstroError(message);
  error.stack = '';
  return error;
}

/** What a person has to put right before a site can be built. */
import { AstroError } from 'astro/errors';
import { diskSentence, isDiskError } from './disk-error.ts';

/** An error that ends a build with its message alone: where in our code it was noticed helps nobody. */
export function buildError(message: string): AstroError {
  const error = new AstroError(message);
  error.stack = '';
  return error;
}

/** What reading the content throws: a folder that cannot be read is a mistake of nobody's code, all else is as it is. */
export function throwForReader(error: unknown): never {
  throw isDiskError(error) ? buildError(diskSentence(error)) : error;
}

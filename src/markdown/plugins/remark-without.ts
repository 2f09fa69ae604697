import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * Take constructs out of a grammar by their names: unlike those that are only disabled, nothing stops at the letters with which they
 * could begin. Comes last.
 */
export function remarkWithout(this: Processor, names: readonly string[]): void {
  const settings = this.data();
  settings.micromarkExtensions = (settings.micromarkExtensions ?? [])
    .flat()
    .map(({ flow = {}, text = {}, ...others }: Extension) => ({
      ...others,
      flow: leaveOut(flow, names),
      text: leaveOut(text, names),
    }));
}

function leaveOut(constructs: ConstructRecord, names: readonly string[]): ConstructRecord {
  const isKept = ({ name = '' }: Construct) => !names.includes(name);
  return Object.fromEntries(
    Object.entries(constructs).map(([code, list]) => [code, [list ?? []].flat().filter(isKept)]),
  );
}

import type { Processor } from 'unified';

/**
 * Take HTML out of the grammar, so that `<Job> <Age>` of a prompt is text like any other
 * and the Markdown around it is still read.
 */
export function remarkNoHtml(this: Processor): void {
  const settings = this.data();
  (settings.micromarkExtensions ??= []).push({ disable: { null: ['htmlFlow', 'htmlText'] } });
}

/** What a generator echoes of its instructions: the frame of a digest without answers. */

const TEMPLATE_LINE = /^\s*(?:#{1,3}\s.*|\[View Paper\]\([^)]*\)|)\s*$/;
const NUMBERED_HEADING = /^\s*#{2,3}\s*[1-8]\s*[.．]/;

/** Whether a line may belong to the frame of a digest. */
export function isTemplateLine(line: string): boolean {
  return TEMPLATE_LINE.test(line);
}

/** Whether a text is a frame and nothing else: three numbered headings or more, and no answer. */
export function isTemplate(text: string): boolean {
  const lines = text.split('\n');
  return lines.every(isTemplateLine) && lines.filter((line) => NUMBERED_HEADING.test(line)).length >= 3;
}

/**
 * `visit` of unist-util-visit for trees by the thousand: the same calls and answers, without its closure, stack of ancestors and
 * name for debugging at every node, which cost a tenth of a whole build.
 */
import type { Node, Parent } from 'unist';
import { CONTINUE, EXIT, SKIP, type visit as Visit } from 'unist-util-visit';

export { EXIT, SKIP };

/** Call `visitor` for each node that passes the test (none, a type, or types), parents first; see unist-util-visit. */
export const visit = ((tree: Node, ...rest: [Test, Visitor] | [Visitor]) => {
  const [test, visitor] = rest.length === 1 ? [undefined, rest[0]] : rest;
  const passes =
    typeof test === 'string'
      ? (node: Node) => node.type === test
      : (node: Node) => !test || test.includes(node.type);
  walk(tree, undefined, undefined, passes, visitor);
}) as unknown as typeof Visit;

function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  passes: (node: Node) => boolean,
  visitor: Visitor,
): Outcome {
  const outcome = passes(node) ? outcomeOf(visitor(node, index, parent)) : NOTHING;
  if (outcome.action === EXIT || outcome.action === SKIP || !('children' in node)) return outcome;
  const { children } = node as Parent;
  for (let at = 0; at < children.length;) {
    const child = children[at];
    if (!child) break;
    const below = walk(child, at, node as Parent, passes, visitor);
    if (below.action === EXIT) return below;
    at = below.next ?? at + 1;
  }
  return outcome;
}

function outcomeOf(answer: Answer): Outcome {
  if (answer === undefined || answer === CONTINUE) return NOTHING;
  if (Array.isArray(answer)) return { action: answer[0], next: answer[1] };
  return typeof answer === 'number'
    ? { action: CONTINUE, next: answer }
    : { action: answer, next: undefined };
}

const NOTHING: Outcome = { action: CONTINUE, next: undefined };

type Test = string | readonly string[];
type Action = typeof CONTINUE | typeof EXIT | typeof SKIP;
type Answer = Action | number | [Action, number] | undefined;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Answer;

interface Outcome {
  action: Action;
  /** The child of the parent to go on with. */
  next: number | undefined;
}

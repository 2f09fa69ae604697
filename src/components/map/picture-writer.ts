import type { MapNode } from './map-nodes.ts';

/** What is put into the picture in one frame: a browser needs longer for the letters of a label than for a node. */
const PER_FRAME = 72;
const COST = { node: 1, label: 5 };

/**
 * Puts nodes and labels into the picture, some at once and the others in the frames that follow, so that no frame takes
 * long; takes out labels that are no longer to be seen. At first it takes out all.
 */
export class PictureWriter {
  #svg: SVGSVGElement;
  /** The names of clusters stand above all others, and come first. */
  #leads: MapNode[];
  #others: MapNode[];
  #labelled = new Set<MapNode>();
  #waiting: Step[] = [];
  #frame = 0;

  constructor(svg: SVGSVGElement, nodes: readonly MapNode[]) {
    this.#svg = svg;
    this.#leads = nodes.filter(({ isLead }) => isLead);
    this.#others = nodes.filter(({ isLead }) => !isLead);
    for (const { link, text } of nodes) {
      link.remove();
      text.remove();
    }
  }

  /** Show the labels of these nodes and no others. */
  show(wanted: ReadonlySet<MapNode>): void {
    for (const node of this.#labelled) {
      if (wanted.has(node)) continue;
      node.text.remove();
      this.#labelled.delete(node);
    }
    this.#waiting = [
      ...[...this.#leads, ...this.#others].map((node): Step => ({ node, part: 'node' })),
      ...[...wanted].map((node): Step => ({ node, part: 'label' })),
    ].filter((step) => !this.#isDone(step));
    cancelAnimationFrame(this.#frame);
    this.#write();
  }

  #write = (): void => {
    let cost = 0;
    while (cost < PER_FRAME) {
      const step = this.#waiting.shift();
      if (!step) return;
      this.#take(step);
      cost += COST[step.part];
    }
    this.#frame = requestAnimationFrame(this.#write);
  };

  #isDone({ node, part }: Step): boolean {
    return part === 'label' ? this.#labelled.has(node) : node.link.isConnected;
  }

  #take({ node, part }: Step): void {
    const { link, text, isLead } = node;
    if (part === 'label') {
      link.append(text);
      this.#labelled.add(node);
    } else {
      this.#svg.insertBefore(link, isLead ? null : (this.#leads[0]?.link ?? null));
    }
  }
}

interface Step {
  node: MapNode;
  part: 'node' | 'label';
}

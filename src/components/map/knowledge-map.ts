import { findPart } from '../browser/element.ts';
import { followPointers } from './follow-pointers.ts';
import { lightNode, nodesWithLabels } from './light-nodes.ts';
import { hitNode, placeNode, readNodes, type MapNode } from './map-nodes.ts';
import { PictureWriter } from './picture-writer.ts';
import { turnDrawing } from './turn-tall.ts';
import {
  middleOf,
  panBy,
  reveal,
  viewAll,
  zoomAbout,
  type Frame,
  type Point,
  type View,
} from './view-box.ts';

/** What a key or a button zooms by, and how far an arrow key goes, in windows. */
const ZOOM_STEP = 1.5;
const PAN_STEP = 0.2;
const ARROWS: Partial<Record<string, Point>> = {
  ArrowLeft: { x: -PAN_STEP, y: 0 },
  ArrowRight: { x: PAN_STEP, y: 0 },
  ArrowUp: { x: 0, y: -PAN_STEP },
  ArrowDown: { x: 0, y: PAN_STEP },
};
const FACTORS: Partial<Record<string, number>> = { '+': ZOOM_STEP, '-': 1 / ZOOM_STEP };

/**
 * Zooms and moves the map, and lights up a node with its neighbours: on hover, on focus, and on the first tap of a finger,
 * whose second tap follows the link. The page must scroll on past the map: the wheel zooms only with Ctrl or ⌘ or after a
 * click into the map, and while the map is seen in its full height, a finger moves it sideways only.
 */
class KnowledgeMap extends HTMLElement {
  #svg = findPart(this, '.picture', SVGSVGElement);
  #nodes = readNodes(this.#svg);
  #picture = new PictureWriter(this.#svg, this.#nodes);
  #lines = this.#svg.querySelectorAll(':scope > path');
  #drawing = { width: this.#svg.viewBox.baseVal.width, height: this.#svg.viewBox.baseVal.height };
  #frame: Frame = { drawing: this.#drawing, box: this.#drawing };
  #view = viewAll(this.#frame);
  /** The view as long as the reader has not changed it. */
  #opening: View | undefined = this.#view;
  #focused: MapNode | undefined;
  #lit: MapNode | undefined;
  #isTouch = false;
  /** Whether the reader clicked into the map and has not left it since. */
  #isEntered = false;

  connectedCallback(): void {
    const svg = this.#svg;
    svg.setAttribute('tabindex', '0');
    const hasDragged = followPointers(svg, ({ from, to, factor }) => {
      const zoomed = zoomAbout(this.#view, factor, this.#pointOf(from.x, from.y), this.#frame);
      this.#show(panBy(zoomed, { x: from.x - to.x, y: from.y - to.y }, this.#frame));
    });
    svg.addEventListener('click', (event) => {
      this.#onClick(event, hasDragged());
    });
    svg.addEventListener('dragstart', (event) => {
      event.preventDefault();
    });
    svg.addEventListener('wheel', this.#onWheel, { passive: false });
    svg.addEventListener('pointerdown', ({ pointerType }) => {
      this.#isTouch = pointerType === 'touch';
      this.#isEntered = true;
    });
    svg.addEventListener('pointerover', ({ target, pointerType, buttons }) => {
      if (pointerType !== 'touch' && buttons === 0) this.#light(this.#nodeAt(target) ?? this.#focused);
    });
    svg.addEventListener('pointerleave', ({ pointerType }) => {
      this.#isEntered = false;
      if (pointerType !== 'touch') this.#light(this.#focused);
    });
    svg.addEventListener('focusin', this.#onFocus);
    svg.addEventListener('focusout', this.#onFocus);
    svg.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Where the map cannot go any further the page may.
      if (this.#obey(event.key)) event.preventDefault();
    });
    findPart(this, '.controls', HTMLElement).addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#obey(target.value);
    });
    new ResizeObserver(this.#resize).observe(svg);
  }

  #onFocus = ({ type, target }: FocusEvent): void => {
    const node = type === 'focusin' ? this.#nodeAt(target) : undefined;
    const focused = node?.link.matches(':focus-visible') ? node : undefined;
    // A tap focuses, too, and must not put out what it has lit.
    if (focused === this.#focused) return;
    this.#focused = focused;
    this.#light(focused);
    if (focused) this.#show(reveal(this.#view, focused, this.#frame));
  };

  #onClick(event: MouseEvent, hasDragged: boolean): void {
    // Enter clicks, too, but no button was pressed.
    if (event.detail === 0 || !(hasDragged || this.#isTouch)) return;
    event.preventDefault();
    if (hasDragged) return;
    const { x, y } = this.#pointOf(event.clientX, event.clientY);
    const { left, top, zoom } = this.#view;
    const node = hitNode(this.#nodes, { x: left + x / zoom, y: top + y / zoom }, zoom);
    if (node && node === this.#lit) location.assign(node.link.href.baseVal);
    else this.#light(node);
  }

  #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey && !this.#isEntered) return;
    // A notch of a wheel is a hundred pixels or three lines; a pinch on a touch pad comes as small steps with Ctrl.
    const notches = event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 3 : 100);
    const factor = ZOOM_STEP ** -Math.min(1, Math.max(-1, notches * (event.ctrlKey ? 4 : 1)));
    const at = this.#pointOf(event.clientX, event.clientY);
    const isZoomed = this.#show(zoomAbout(this.#view, factor, at, this.#frame));
    if (isZoomed || event.ctrlKey) event.preventDefault();
  };

  /** Do what a key says; whether anything changed. */
  #obey(key: string): boolean {
    const { box } = this.#frame;
    const arrow = ARROWS[key];
    const factor = FACTORS[key];
    if (arrow) {
      return this.#show(panBy(this.#view, { x: arrow.x * box.width, y: arrow.y * box.height }, this.#frame));
    }
    if (factor) return this.#show(zoomAbout(this.#view, factor, middleOf(this.#frame), this.#frame));
    return key === '0' && this.#show(viewAll(this.#frame));
  }

  #resize = (): void => {
    const { width, height } = this.#svg.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const isTurned = height > width !== this.#drawing.height > this.#drawing.width;
    if (isTurned) this.#drawing = turnDrawing(this.#svg, this.#nodes, this.#drawing);
    this.#frame = { drawing: this.#drawing, box: { width, height } };
    const isOpening = isTurned || this.#view === this.#opening;
    const view = isOpening
      ? viewAll(this.#frame)
      : zoomAbout(this.#view, 1, middleOf(this.#frame), this.#frame);
    if (isOpening) this.#opening = view;
    this.#show(view, true);
  };

  /** Show a part of the drawing; whether it is another than before. */
  #show(view: View, isForced = false): boolean {
    const { left, top, zoom } = view;
    const last = this.#view;
    if (!isForced && left === last.left && top === last.top && zoom === last.zoom) return false;
    this.#view = view;
    const { width, height } = this.#frame.box;
    const svg = this.#svg;
    svg.setAttribute(
      'viewBox',
      [left * zoom, top * zoom, width, height].map((side) => side.toFixed(2)).join(' '),
    );
    svg.style.touchAction = height / zoom < this.#drawing.height - 1 ? 'none' : 'pan-y';
    if (isForced || zoom !== last.zoom) {
      // Nodes are moved, not enlarged: letters that keep their size need not be laid out again.
      for (const line of this.#lines) line.setAttribute('transform', `scale(${zoom})`);
      for (const node of this.#nodes) placeNode(node, zoom);
      this.#write();
    }
    return true;
  }

  #light(node: MapNode | undefined): void {
    if (node === this.#lit) return;
    this.#lit = node;
    lightNode(this, this.#nodes, node);
    this.#write();
  }

  #write(): void {
    this.#picture.show(nodesWithLabels(this.#nodes, this.#view.zoom, this.#lit));
  }

  #nodeAt(target: EventTarget | null): MapNode | undefined {
    const link = target instanceof Element ? target.closest<SVGAElement>('a') : null;
    return this.#nodes.find((node) => node.link === link);
  }

  /** A place in the window, in CSS pixels from its corner. */
  #pointOf(clientX: number, clientY: number): Point {
    const { left, top } = this.#svg.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

customElements.define('knowledge-map', KnowledgeMap);

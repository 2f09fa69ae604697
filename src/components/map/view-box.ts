/** The part of a drawing that is seen, and how it changes; pure. */
import { CLOSEST_ZOOM } from '../../knowledge/map/zoom.ts';

/** Distance to the edge, in screen pixels, that a place needs to count as seen. */
const EDGE = 40;

/** The whole drawing, in the middle of the window. */
export function viewAll(frame: Frame): View {
  return clampView({ left: 0, top: 0, zoom: fitZoom(frame) }, frame);
}

/** Zoom by a factor; what is at the point, in screen pixels, stays there as far as the drawing reaches. */
export function zoomAbout(view: View, factor: number, point: Point, frame: Frame): View {
  const fit = fitZoom(frame);
  const zoom = Math.min(Math.max(view.zoom * factor, fit), Math.max(CLOSEST_ZOOM, fit));
  const by = 1 / view.zoom - 1 / zoom;
  return clampView({ left: view.left + point.x * by, top: view.top + point.y * by, zoom }, frame);
}

/** Move the window over the drawing, by screen pixels. */
export function panBy({ left, top, zoom }: View, by: Point, frame: Frame): View {
  return clampView({ left: left + by.x / zoom, top: top + by.y / zoom, zoom }, frame);
}

/** Move the window so that a place of the drawing is seen; one that is seen already moves nothing. */
export function reveal(view: View, place: Point, frame: Frame): View {
  const { box } = frame;
  const x = (place.x - view.left) * view.zoom;
  const y = (place.y - view.top) * view.zoom;
  const isSeen = x >= EDGE && y >= EDGE && x <= box.width - EDGE && y <= box.height - EDGE;
  return isSeen ? view : panBy(view, { x: x - box.width / 2, y: y - box.height / 2 }, frame);
}

/** The middle of the window, in screen pixels. */
export function middleOf({ box }: Frame): Point {
  return { x: box.width / 2, y: box.height / 2 };
}

/** The window stays on the drawing; where the drawing is smaller, it stands in the middle. */
function clampView({ left, top, zoom }: View, { drawing, box }: Frame): View {
  return {
    left: clampSide(left, drawing.width - box.width / zoom),
    top: clampSide(top, drawing.height - box.height / zoom),
    zoom,
  };
}

function clampSide(side: number, room: number): number {
  return room < 0 ? room / 2 : Math.min(Math.max(side, 0), room);
}

function fitZoom({ drawing, box }: Frame): number {
  return Math.min(box.width / drawing.width, box.height / drawing.height);
}

/** What is seen: the corner of the window in units of the drawing, and screen pixels for a unit. */
export interface View {
  left: number;
  top: number;
  zoom: number;
}

/** The drawing in its own units and the window in screen pixels. */
export interface Frame {
  drawing: Size;
  box: Size;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

import { describe, expect, it } from 'vitest';
import {
  middleOf,
  panBy,
  reveal,
  viewAll,
  zoomAbout,
  type Frame,
  type Point,
  type View,
} from '../../../src/components/map/view-box.ts';

const frame: Frame = { drawing: { width: 1200, height: 600 }, box: { width: 600, height: 300 } };
const phone: Frame = { drawing: { width: 1200, height: 600 }, box: { width: 300, height: 400 } };
const all = viewAll(frame);
/** The place of the drawing under a point of the window. */
const placeAt = ({ left, top, zoom }: View, { x, y }: Point) => ({ x: left + x / zoom, y: top + y / zoom });

describe('the view of the map', () => {
  it('holds the whole drawing, in the middle where the window has another shape', () => {
    expect(all).toEqual({ left: 0, top: 0, zoom: 0.5 });
    expect(viewAll(phone)).toEqual({ left: 0, top: -500, zoom: 0.25 });
  });

  it.each([
    { factor: 2, point: { x: 300, y: 150 } },
    { factor: 3, point: { x: 120, y: 40 } },
    { factor: 1.1, point: { x: 599, y: 1 } },
  ])('zooms by $factor about a point that stays', ({ factor, point }) => {
    const zoomed = zoomAbout(all, factor, point, frame);
    expect(zoomed.zoom).toBeCloseTo(0.5 * factor);
    expect(placeAt(zoomed, point).x).toBeCloseTo(placeAt(all, point).x);
    expect(placeAt(zoomed, point).y).toBeCloseTo(placeAt(all, point).y);
  });

  it('zooms back to where it was', () => {
    const point = { x: 200, y: 100 };
    expect(zoomAbout(zoomAbout(all, 2, point, frame), 0.5, point, frame)).toEqual(all);
  });

  it('zooms no further out than the whole drawing, and in to a limit', () => {
    expect(zoomAbout(all, 0.1, { x: 10, y: 10 }, frame)).toEqual(all);
    expect(zoomAbout(all, 1000, { x: 10, y: 10 }, frame).zoom).toBe(2.5);
    const tiny = { drawing: { width: 100, height: 50 }, box: frame.box };
    expect(zoomAbout(viewAll(tiny), 10, { x: 10, y: 10 }, tiny)).toEqual(viewAll(tiny));
  });

  it.each([
    { by: { x: 50, y: 30 }, left: 350, top: 180 },
    { by: { x: -9999, y: 0 }, left: 0, top: 150 },
    { by: { x: 9999, y: 9999 }, left: 600, top: 300 },
  ])('moves by $by.x and $by.y, but not off the drawing', ({ by, left, top }) => {
    const view = zoomAbout(all, 2, middleOf(frame), frame);
    expect(view).toEqual({ left: 300, top: 150, zoom: 1 });
    expect(panBy(view, by, frame)).toEqual({ left, top, zoom: 1 });
  });

  it('moves to a place outside it, and stays for one that is seen', () => {
    const view = zoomAbout(all, 4, { x: 0, y: 0 }, frame);
    expect(placeAt(reveal(view, { x: 700, y: 400 }, frame), middleOf(frame))).toEqual({ x: 700, y: 400 });
    expect(reveal(view, { x: 100, y: 100 }, frame)).toBe(view);
    expect(reveal(view, { x: 1199, y: 1 }, frame)).toEqual({ left: 900, top: 0, zoom: 2 });
  });
});

import type { APIRoute } from 'astro';
import { MARK } from '../mark.ts';
import { respond } from '../share/media-types.ts';

/** The mark in the colour of links, in both schemes. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${MARK.viewBox}"><style>path{fill:#98281a}@media(prefers-color-scheme:dark){path{fill:#ffa992}}</style><path d="${MARK.path}"/></svg>`;

export const GET: APIRoute = () => respond(SVG, 'svg');

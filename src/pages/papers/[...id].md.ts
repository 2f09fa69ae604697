import { listPaperFiles, readMarkdown, type PaperEndpoint } from '../../share-content.ts';
import { respond } from '../../share/media-types.ts';

export const getStaticPaths = listPaperFiles;

export const GET: PaperEndpoint = ({ props }) => respond(readMarkdown(props), 'md');

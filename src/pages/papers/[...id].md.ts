import { listPaperFiles, readMarkdown, type PaperEndpoint } from '../../share-content.ts';
import { respond } from '../../share/media-types.ts';

export const getStaticPaths = listPaperFiles;

export const GET: PaperEndpoint = async ({ props }) => respond(await readMarkdown(props), 'md');

import { citedPaperOf, listPaperFiles, type PaperEndpoint } from '../../share-content.ts';
import { risOf } from '../../share/citation/ris.ts';
import { respond } from '../../share/media-types.ts';

export const getStaticPaths = listPaperFiles;

export const GET: PaperEndpoint = ({ props }) => respond(risOf(citedPaperOf(props.paper)), 'ris');

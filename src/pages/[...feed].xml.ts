import { listFeedDocuments, type FeedEndpoint } from '../feed-content.ts';
import { atomOf } from '../share/feeds/atom.ts';
import { respond } from '../share/media-types.ts';

export const getStaticPaths = listFeedDocuments;

export const GET: FeedEndpoint = ({ props }) => respond(atomOf(props.document), 'atom');

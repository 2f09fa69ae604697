import { listFeedDocuments, type FeedEndpoint } from '../feed-content.ts';
import { jsonFeedOf } from '../share/feeds/json-feed.ts';
import { respond } from '../share/media-types.ts';

export const getStaticPaths = listFeedDocuments;

export const GET: FeedEndpoint = ({ props }) => respond(jsonFeedOf(props.document), 'jsonFeed');

/** The parts of X's own library that are used; the types describe only the whole, which is twice as large for a browser. */
declare module 'twitter-text/dist/parseTweet.js' {
  import { parseTweet } from 'twitter-text';
  export default parseTweet;
}

declare module 'twitter-text/dist/extractHashtagsWithIndices.js' {
  import { extractHashtagsWithIndices } from 'twitter-text';
  export default extractHashtagsWithIndices;
}

declare module 'twitter-text/dist/extractUrlsWithIndices.js' {
  import { extractUrlsWithIndices } from 'twitter-text';
  export default extractUrlsWithIndices;
}

/** Links from the text of a digest to the concepts of this site, which alone have such addresses. */
export const CONCEPT_LINK = '.prose a[href^="/concepts/"]';

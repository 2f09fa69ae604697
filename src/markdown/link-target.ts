/** What the target of a link in a digest may be. */

/**
 * Only whole addresses of the web and of mail can be followed from any page; a relative address
 * or a fragment in a digest points nowhere.
 */
export function isFollowable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url);
}

/** Whether an address would run or hold a document of its own, as `javascript:` and `data:` do. */
export function hasUnsafeScheme(url: string): boolean {
  // Browsers drop control characters and spaces before they read the scheme.
  const bare = url.replace(/[\p{Cc}\s]/gu, '');
  return /^(?:javascript|data|vbscript|blob|file):/i.test(bare);
}

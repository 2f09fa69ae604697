/** What the target of a link in a digest may be. */

/**
 * Only whole addresses of the web and of mail can be followed from any page; a relative address
 * or a fragment in a digest points nowhere.
 */
export function isFollowable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url);
}

/** Whether an address names a scheme other than those of the web and of mail, such as `javascript:`. */
export function hasUnsafeScheme(url: string): boolean {
  // Browsers drop control characters and spaces before they read the scheme.
  const bare = url.replace(/[\p{Cc}\s]/gu, '');
  return /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^(?:https?|mailto):/i.test(bare);
}

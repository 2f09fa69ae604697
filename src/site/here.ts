/** What code must know of the site that it is part of, wherever it runs. For browsers `build/site-constants.ts` writes it as constants. */
import { SITE } from './this-site.ts';

/** Path of the site on its host, with a slash at both ends. */
export const BASE = SITE.base;
/** Begins the names of what is kept in browsers, which other sites on the host may share. */
export const SITE_ID = SITE.id;
/** What the site is called. */
export const SITE_NAME = SITE.name;
/** Whether pages can be kept and read without a network. */
export const IS_OFFLINE = SITE.make.offline;

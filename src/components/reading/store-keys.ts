/** Under which names this browser keeps what is its reader's own. */
export const PREFIX = 'shoroku:';
export const APPEARANCE_KEY = `${PREFIX}appearance`;
export const RECORD_KEY = `${PREFIX}reading`;

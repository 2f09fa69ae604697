/** Astro's messages, with one line that counts in place of one for each page. */
import nodeLogger from 'astro/logger/node';
import type { AstroLoggerDestination } from 'astro';
import { createProgress } from '../run/progress.ts';
import { noteName } from './private-names.ts';
import { openAccount } from '../run/account.ts';

const PAGE = '├─';
const FAILED_HOOK = 'An unhandled error occurred while running the';

/** The destination that Astro's configuration names. */
export default function logger(): AstroLoggerDestination {
  const { write } = nodeLogger({});
  const progress = createProgress('ページ');
  let isPage = false;
  return {
    write(event) {
      const account = openAccount();
      if (event.level === 'warn') account.warnings += 1;
      if (event.message.includes(PAGE)) {
        isPage = true;
        noteName('pageLine');
        account.pages += 1;
        progress.update(account.pages, Math.max(account.pages, account.expected));
        return;
      }
      // What follows a page on its line: how long it took, or that it was restored.
      if (isPage && event.label === 'SKIP_FORMAT') {
        isPage = false;
        if (/restored|cached/.test(event.message)) account.restored += 1;
        return;
      }
      progress.stop();
      // The error itself follows, and says more.
      if (event.message.startsWith(FAILED_HOOK)) return;
      write(event);
    },
  };
}

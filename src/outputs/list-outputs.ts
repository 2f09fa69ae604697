/** All files beside the pages, whoever asks: the build, which writes them, or the dev server, which is asked for one. */
import { listCardFiles } from './list-cards.ts';
import { listDayFiles } from './list-day-files.ts';
import { listFeedFiles } from './list-feeds.ts';
import { listLanguageModelFiles } from './list-llms.ts';
import type { Output } from './output.ts';
import { listProgramFiles } from './list-program-files.ts';
import { listSiteFiles } from './list-site-files.ts';

/** List them; those of one kind stand together. */
export async function listOutputs(): Promise<Output[]> {
  const kinds = await Promise.all([
    listProgramFiles(),
    listLanguageModelFiles(),
    listDayFiles(),
    listFeedFiles(),
    listCardFiles(),
  ]);
  return [...listSiteFiles(), ...kinds.flat()];
}

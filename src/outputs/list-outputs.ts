/** All files beside the pages, whoever asks: the build, which writes them, or the dev server, which is asked for one. */
import { listCardFiles } from './cards.ts';
import { listDayFiles } from './day-files.ts';
import { listFeedFiles } from './feeds.ts';
import { listLanguageModelFiles } from './language-models.ts';
import type { Output } from './output.ts';
import { listProgramFiles } from './programs.ts';
import { listSiteFiles } from './site-files.ts';

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

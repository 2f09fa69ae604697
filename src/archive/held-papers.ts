/** The papers as the loader read them, held for all that is made of them; they stand in no store that is written as one text. */
import { processWide } from '../run/process-wide.ts';
import type { Paper } from './paper.ts';

/** The papers of this process by the ids of their entries; the loader alone writes here. */
export function heldPapers(): Map<string, Paper> {
  return processWide('papers', () => new Map<string, Paper>());
}

/** A paper of our own making, to be cited. */
import type { CitedPaper } from '../../../../src/share/citation/paper-record.ts';
import { arxivId } from '../../../fixtures/digest.ts';

/** Nobody has entered its authors. */
export const PAPER: CitedPaper = {
  id: arxivId('2501.00001'),
  version: 2,
  title: 'Folding Paper',
  authors: [],
  submitted: '2025-01',
};

/** A thread that draws cards. */
import { workerData } from 'piscina';
import type { Card } from './card.ts';
import { openCardSource } from './card-source.ts';
import type { WorkerPlace } from '../../run/threads.ts';

const [root, cacheDir] = workerData as WorkerPlace;
const source = openCardSource(new URL(root), new URL(cacheDir));

/** Draw one card, which is in the cache then. */
export default async function draw(card: Card): Promise<void> {
  await source.read(card);
}

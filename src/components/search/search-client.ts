import type { Answer, Order } from '../../search/browse/messages.ts';
import type { SearchOptions } from '../../search/options.ts';

/** The way to the thread of search, which starts with the first search. Answers to older searches are dropped. */
export function createSearchClient(onAnswer: (answer: Answer) => void) {
  let worker: Worker | undefined;
  let id = 0;
  const start = () => {
    const started = new Worker(new URL('../../search/browse/worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
      if (data.id === id) onAnswer(data.answer);
    });
    return started;
  };
  const send = (order: Order) => {
    worker ??= start();
    worker.postMessage(order);
  };
  return {
    search(text: string, options: SearchOptions): void {
      id += 1;
      send({ id, kind: 'search', text, options });
    },
    /** Go on with the last search. */
    more(): void {
      send({ id, kind: 'more' });
    },
    /** Count the facets of the last search. */
    facets(): void {
      send({ id, kind: 'facets' });
    },
    /** Drop whatever is still to come. */
    stop(): void {
      id += 1;
    },
  };
}

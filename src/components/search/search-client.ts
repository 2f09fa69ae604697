import type { Answer, Order } from '../../search/browse/messages.ts';
import type { SearchOptions } from '../../search/options.ts';

/** The way to the thread of search, which starts with the first search. Answers to older searches are dropped. */
export function createSearchClient(onAnswer: (answer: Answer) => void): SearchClient {
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
    search(text, options) {
      id += 1;
      send({ id, kind: 'search', text, options });
    },
    more: () => {
      send({ id, kind: 'more' });
    },
    facets: () => {
      send({ id, kind: 'facets' });
    },
    stop: () => {
      id += 1;
    },
  };
}

export interface SearchClient {
  search: (text: string, options: SearchOptions) => void;
  /** Go on with the last search. */
  more: () => void;
  /** Count the facets of the last search. */
  facets: () => void;
  /** Drop whatever is still to come. */
  stop: () => void;
}

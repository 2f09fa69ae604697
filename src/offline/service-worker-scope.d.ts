/** What of a service worker's scope is used: TypeScript's own types of it cannot stand beside those of pages. */

/** Files and pages to be there from the beginning: written in by `src/build/service-worker.ts`. */
declare const INSTALLED: string[];

interface ServiceWorkerScope {
  addEventListener: (
    type: 'install' | 'activate' | 'message',
    listener: (event: ExtendableEvent) => void,
  ) => void;
  readonly registration: { unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
  clients: {
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<{ url: string }[]>;
  };
}

interface ExtendableEvent extends Event {
  /** What was said, in an event of that kind. */
  readonly data?: unknown;
  waitUntil: (work: Promise<unknown>) => void;
}

/** Imported by a script of every page: brings the service worker once the page is there. */
import { savesData } from './saves-data.ts';

if (import.meta.env.PROD && 'serviceWorker' in navigator && !savesData())
  addEventListener('load', () => {
    // A browser that keeps nothing refuses, which must break nothing.
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
  });

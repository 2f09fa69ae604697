/** Imported by a script of every page: brings the service worker once the page is there and the browser idle. */
import { savesData } from './saves-data.ts';

if (import.meta.env.PROD && 'serviceWorker' in navigator && !savesData())
  addEventListener('load', () => {
    // Safari knows no idle time; a browser that keeps nothing refuses, which must break nothing.
    ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(() => {
      navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
    });
  });

/** Imported by a script of every page: brings the service worker once the page is there. */
import { BASE, IS_OFFLINE } from '../site/here.ts';
import { savesData } from './saves-data.ts';

if (IS_OFFLINE && import.meta.env.PROD && 'serviceWorker' in navigator && !savesData())
  addEventListener('load', () => {
    // A browser that keeps nothing refuses, which must break nothing.
    navigator.serviceWorker.register(`${BASE}sw.js`).catch(() => undefined);
  });

/** What to say where a browser does not let be read what it keeps. */
export const UNREADABLE =
  'このブラウザーの記録を読めません。サイトのデータを残さない設定になっていないか、確かめてください';

/** Whether this browser lets be read what it keeps; some refuse even that where cookies are blocked. */
export function canRead(): boolean {
  try {
    localStorage.getItem('');
    return true;
  } catch {
    return false;
  }
}

/** Whether the reader asked browsers to load little: https://wicg.github.io/savedata/ */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

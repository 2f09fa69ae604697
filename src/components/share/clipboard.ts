/** Copy a text that may still be on its way; false where the browser refuses or the text cannot be had. */
export async function writeClipboard(text: Promise<string>): Promise<boolean> {
  try {
    // Safari copies only what is promised while the click is still being handled.
    const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}

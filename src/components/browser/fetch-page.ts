/** Another page of this site, to take something from; undefined where it is none. Rejects without a network. */
export async function fetchPage(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
}

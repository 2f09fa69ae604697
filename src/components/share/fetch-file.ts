/** Fetch a file of this site; an answer that is an error page counts as none. */
export async function fetchFile(href: string): Promise<Response> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status}: ${href}`);
  return response;
}

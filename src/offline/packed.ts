/** Read JSON that was compressed when the site was built. */
export async function readPacked<T>({ body }: Response): Promise<T> {
  const stream = body?.pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as T;
}

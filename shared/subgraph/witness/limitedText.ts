/** The body of an answer as text. Throws RangeError, leaving the rest unread, if it is longer than the limit in bytes. */
export const limitedText = async ({ body }: Response, limit: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw new RangeError(`The answer is longer than ${String(limit)} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

import { longestLine } from './lineReading';

const newline = 0x0a;
// Enough to see that a line is too long even where its last byte is a carriage return; the rest is let go.
const kept = longestLine + 2;
const byteOrderMark = '\uFEFF';
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The lines of a stream of UTF-8, without their ends (LF or CR LF) and without a byte order mark at the start.
 * Memory stays bounded: a line longer than an import accepts is handed on cut, still too long, so that it is refused.
 * A last line without an end counts.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let first = true;

  const collect = (piece: Uint8Array): void => {
    const fitting = piece.subarray(0, Math.max(0, kept - length));
    if (fitting.length > 0) pieces.push(fitting);
    length += fitting.length;
  };
  const finish = (): string => {
    const line = utf8.decode(Buffer.concat(pieces)).replace(/\r$/, '');
    const unmarked = first && line.startsWith(byteOrderMark) ? line.slice(1) : line;
    pieces = [];
    length = 0;
    first = false;
    return unmarked;
  };

  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      collect(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    collect(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A file to be imported: its size, and its bytes as a stream, unpacked. */
export interface ImportFile {
  /** Bytes on disk. */
  readonly size: number;
  /** Throws while it is read if the file cannot be read or unpacked to its end. */
  readonly stream: AsyncIterable<Uint8Array>;
}

async function* stored(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    onRead(bytes);
    yield chunk;
  }
}

/** Begins when it is first asked, so that no failure comes before somebody listens. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // A failure of any part destroys the last with it, and so reaches whoever iterates.
  yield* pipeline(packed, createGunzip(), () => undefined) as AsyncIterable<Buffer>;
}

/**
 * Opens a file; one whose name ends in `.gz` is unpacked while it is read. `onRead` is told how many bytes of the file
 * have been read so far. Throws if there is no such file.
 */
export const openImportFile = async (path: string, onRead: (bytes: number) => void): Promise<ImportFile> => {
  const { size } = await stat(path);
  const stream = stored(path, onRead);
  return { size, stream: path.endsWith('.gz') ? unpacked(stream) : stream };
};

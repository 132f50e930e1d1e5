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

async function* counted(stream: AsyncIterable<Uint8Array>, onRead: (bytes: number) => void) {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    onRead(bytes);
    yield chunk;
  }
}

/**
 * Opens a file; one whose name ends in `.gz` is unpacked while it is read. `onRead` is told how many bytes of the file
 * have been read so far. Throws if there is no such file.
 */
export const openImportFile = async (path: string, onRead: (bytes: number) => void): Promise<ImportFile> => {
  const { size } = await stat(path);
  const stored = counted(createReadStream(path) as AsyncIterable<Buffer>, onRead);
  if (!path.endsWith('.gz')) return { size, stream: stored };
  // A failure of any part destroys the last with it, and so reaches whoever iterates.
  return { size, stream: pipeline(stored, createGunzip(), () => undefined) };
};

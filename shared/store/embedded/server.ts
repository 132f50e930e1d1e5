import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { Catalogue } from './catalogue';
import { runCommand } from './commands';
import { Cursors } from './cursors';
import { SqlDatabase } from './database';
import { GroupCommit } from './groupCommit';
import { formatAnswer, MessageReader, parseRequest } from './wire';

const LONGEST_SOCKET_PATH = 100;

/** Serves one directory until closed. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function serveSocket(socket: Socket, commit: GroupCommit, parts: Parameters<typeof runCommand>[0]): void {
  const reader = new MessageReader();
  let answered = 0;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const message of reader.push(chunk)) {
        const request = parseRequest(message);
        commit.enqueue({
          run: () => runCommand(parts, request.command),
          answer: (answer) => {
            if (!request.silent && socket.writable) socket.write(formatAnswer(request, ++answered, answer));
          },
        });
      }
    } catch {
      socket.destroy(); // what follows a malformed message cannot be understood
    }
  });
}

async function listen(server: Server, directory: string): Promise<string> {
  const path = join(directory, 'store.sock');
  const useSocket = process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET_PATH;
  if (useSocket) rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (useSocket) server.listen(path, resolve);
    else server.listen(0, '127.0.0.1', resolve);
  });
  if (useSocket) {
    chmodSync(path, 0o600);
    return `mongodb://${encodeURIComponent(path)}/?directConnection=true`;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `mongodb://127.0.0.1:${String(port)}/?directConnection=true`;
}

/** Opens the database of the directory and serves it; fails with SQLITE_BUSY while another process has it open. */
export async function startServer(directory: string): Promise<RunningServer> {
  const sql = new SqlDatabase(join(directory, 'store.sqlite'));
  const parts = { catalogue: new Catalogue(sql), cursors: new Cursors() };
  const commit = new GroupCommit(parts.catalogue);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveSocket(socket, commit, parts);
  });
  const url = await listen(server, directory);
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    commit.flush();
    for (const socket of sockets) socket.end(() => socket.destroy());
    await closed;
    commit.flush();
    sql.close();
  };
  return { url, close };
}

import type { IncomingMessage } from 'node:http';
import { hubError } from '../errors';

// Deeper than any input type of the graph, shallow enough that no recursion over a body can exhaust the stack.
const deepestBody = 32;

const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads and parses a JSON body. Throws REQUEST_TOO_LARGE beyond `limitBytes` (what follows is discarded unread, so the
 * caller still gets the answer), BAD_USER_INPUT if it is not UTF-8 JSON, nests too deeply or carries a key that could
 * reach a prototype.
 */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const body = parsed(await readWhole(request, limitBytes));
  refuseUnsafe(body);
  return body;
}

/** Reads a text in UTF-8. Throws REQUEST_TOO_LARGE beyond `limitBytes` and BAD_USER_INPUT if it is not UTF-8. */
export async function readTextBody(request: IncomingMessage, limitBytes: number): Promise<string> {
  const bytes = await readWhole(request, limitBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw hubError('BAD_USER_INPUT', { detail: 'The body is not a text in UTF-8.' });
  }
}

function readWhole(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      reject(hubError('REQUEST_TOO_LARGE'));
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw hubError('BAD_USER_INPUT', { detail: 'The body is not valid JSON in UTF-8.' });
  }
}

// INVARIANT: no key of a body that leaves here names a prototype, so copying a body can never change one.
function refuseUnsafe(body: unknown): void {
  let layer: unknown[] = [body];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepestBody) throw hubError('BAD_USER_INPUT', { detail: 'The body nests too deeply.' });
    layer = layer.flatMap(childrenOf);
  }
}

function childrenOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value;
  if (Object.keys(value).some((key) => prototypeKeys.has(key))) {
    throw hubError('BAD_USER_INPUT', { detail: 'The body carries a key that is not allowed.' });
  }
  return Object.values(value);
}

import { type ChainHead, emptyHead, headAfter, rootHashOf, tamperingOf } from './chain';
import type { LogCheckpoint, LogVerification, SealedEntry } from './entry';

/** A state of the log that it must still contain. */
export type KeptState = Pick<LogCheckpoint, 'size' | 'rootHash'>;

/**
 * Recomputes the whole chain and compares it with every state that somebody kept. A changed, dropped, exchanged or
 * inserted entry is found at its place; a cut-off end or a chain forged as a whole is found by a kept state.
 */
export async function verifyChain(
  entries: AsyncIterable<SealedEntry>,
  kept: readonly KeptState[],
): Promise<LogVerification> {
  let head: ChainHead = emptyHead;
  for await (const entry of entries) {
    const why = tamperingOf(head, entry) ?? contradiction(head, kept);
    if (why !== undefined) return { intact: false, seq: Math.min(entry.seq, head.frontier.size), why };
    head = headAfter(head, entry);
  }
  const { size } = head.frontier;
  const why = contradiction(head, kept) ?? missingEnd(size, kept);
  return why === undefined
    ? { intact: true, size, rootHash: rootHashOf(head) }
    : { intact: false, seq: size, why };
}

function contradiction(head: ChainHead, kept: readonly KeptState[]): string | undefined {
  const sameSize = kept.filter(({ size }) => size === head.frontier.size);
  return sameSize.every(({ rootHash }) => rootHash === rootHashOf(head))
    ? undefined
    : 'What comes before differs from what an earlier checkpoint recorded.';
}

const missingEnd = (size: number, kept: readonly KeptState[]): string | undefined =>
  kept.some((state) => state.size > size) ? 'Entries are missing from here to the end.' : undefined;

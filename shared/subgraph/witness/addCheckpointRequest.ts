import {
  fromBase64,
  isSize,
  parseCheckpointText,
  parseNote,
  type SignedNote,
  type TreeHead,
} from '../../log';

/** What a log asks a witness to cosign (C2SP tlog-witness, `add-checkpoint`). */
export interface AddCheckpointRequest {
  /** The size that the witness cosigned last, as far as the log knows. */
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
  /** The signed checkpoint, as it came. */
  readonly note: string;
}

const longestProof = 63;

/** A note of the greatest length with the longest proof is shorter. */
export const longestAddCheckpoint = 80 * 1024;

/** The body of the request. */
export const formatAddCheckpoint = ({ oldSize, proof, note }: AddCheckpointRequest): string =>
  [`old ${String(oldSize)}`, ...proof.map((hash) => hash.toString('base64')), '', note].join('\n');

/** A request that is well formed, and what its note says. */
export interface ParsedAddCheckpoint extends AddCheckpointRequest {
  readonly signed: SignedNote;
  readonly head: TreeHead;
}

/** Reads the body of the request; undefined if it is not one. */
export const parseAddCheckpoint = (body: string): ParsedAddCheckpoint | undefined => {
  const end = body.indexOf('\n\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = body.slice(0, end).split('\n', longestProof + 2);
  if (lines.length > longestProof) return undefined;
  const oldSize = first.startsWith('old ') ? first.slice('old '.length) : '';
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === 32) as Buffer[];
  if (!isSize(oldSize) || proof.length !== lines.length) return undefined;
  const note = body.slice(end + 2);
  const signed = parseNote(note);
  const head = signed && parseCheckpointText(signed.text);
  return signed && head ? { oldSize: Number(oldSize), proof, note, signed, head } : undefined;
};

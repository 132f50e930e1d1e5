import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keysOf, readNote, sha256, type Checkpoint, type Key } from './auditNotes';

// Checks an export of a disclosure log with node alone: docs/how-to/verify-the-log.md says how, so that anybody can again.

/** What an auditor brings: everything that the export itself cannot be trusted to say. */
export interface VerificationOptions {
  /** The log that it must be, `mash-hub/police`; any unless given. */
  readonly origin?: string;
  /** Checkpoints of this log that somebody else has kept, as notes. */
  readonly kept?: readonly string[];
  /** Verifier keys of log and witnesses, got by another way; without them those in the export are believed. */
  readonly keys?: readonly string[];
  /** How many witnesses must have cosigned; more than half of those whose keys are known unless given. */
  readonly quorum?: number;
  /** By how many seconds clocks may differ and requests may have been under way; 300 unless given. */
  readonly tolerance?: number;
}

/** Intact, or not: then entries `from` to `to`, counted from 0, is where, and a sentence says what is wrong. */
export type Verdict =
  | { readonly intact: true; readonly entries: number; readonly says: string }
  | { readonly intact: false; readonly from: number; readonly to: number; readonly says: string };

type Fault = Extract<Verdict, { readonly intact: false }>;

const fault = (first: number, last: number, says: string): Fault => {
  const from = Math.max(0, first);
  const to = Math.max(from, last);
  const where = to > from ? `Entries ${String(from)} to ${String(to)}` : `Entry ${String(from)}`;
  return { intact: false, from, to, says: `${where}: ${says}.` };
};

const [leafMark, nodeMark] = [Buffer.of(0), Buffer.of(1)];
const nodeOf = (left: Buffer, right: Buffer): Buffer => sha256(nodeMark, left, right);
const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

const asJson = (line: Buffer): Readonly<Record<string, unknown>> => {
  try {
    return { ...(JSON.parse(line.toString()) as object) };
  } catch {
    return {};
  }
};

const requireWhole = (what: string, value: number, least: number): void => {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`The ${what} must be a whole number from ${String(least)}`);
};

/** All that is remembered of what has been read: it grows only with the depth of the tree. */
const begin = (line: Buffer, options: VerificationOptions) => {
  const { format, origin, logKeys, witnessKeys } = asJson(line);
  const known = keysOf(options.keys, [logKeys, witnessKeys].flat());
  const own = known.filter(({ type, name }) => type === 1 && name === origin);
  // Whoever has the log’s key can cosign with it under any name, and its owner under its own: that is no witness.
  const isOwn = ({ name, raw }: Key): boolean =>
    name === origin || name.startsWith(`${String(origin)}/`) || own.some((key) => key.raw === raw);
  const others = known.filter((key) => key.type === 4 && !isOwn(key));
  const witnesses = new Set(others.map(({ name }) => name)).size;
  const { quorum = Math.floor(witnesses / 2) + 1, tolerance = 300 } = options;
  requireWhole('quorum', quorum, 1);
  requireWhole('tolerance', tolerance, 0);
  const keys = [...own, ...others];
  const notes = (options.kept ?? []).map((note) => readNote(note, origin, keys));
  const kept = notes.flatMap((note) => (note?.isSigned && note.forged === undefined ? [note] : []));
  const objection = [
    format !== 'mash-hub-audit-export/v1' && 'this export is of another format',
    options.origin !== undefined && options.origin !== origin && `it is of the log ${String(origin)}`,
    kept.length < notes.length && 'a checkpoint that was kept is not signed with the keys that are known',
  ].find((one) => one !== false);
  return {
    fault: objection === undefined ? undefined : fault(0, 0, objection),
    ...{ origin: String(origin), keys, witnesses, quorum, tolerance, kept },
    ...{ entries: 0, peaks: new Array<Buffer>(), previousHash: '0'.repeat(64) },
    // So many entries are what enough witnesses have cosigned, or what somebody kept (by 0); and when they cosigned.
    vouched: { size: 0, at: 0, by: 0 },
    last: undefined as Checkpoint | undefined,
    // The latest time that an entry has stated so far.
    latest: { at: 0, entry: 0 },
    // An entry dated before one in front of it: a cosigned checkpoint says whether it was that one which lied.
    doubt: undefined as Fault | undefined,
    // A fault that the next entry may place more exactly.
    pending: undefined as { readonly fault: Fault; readonly kind: 'LINK' | 'ROOT' } | undefined,
  };
};
type State = ReturnType<typeof begin>;

/** The entry at a break: if the one behind the break fits to what follows, the one before it was changed. */
const changed = ({ pending, entries }: State, follows: boolean): Fault => {
  if (pending?.kind === 'ROOT' && follows) return pending.fault;
  const entry = pending?.kind === 'LINK' && follows ? Math.max(0, entries - 2) : entries - 1;
  return fault(entry, entry, 'it is not what was sealed: its neighbours belong to another');
};

const misplaced = (seq: unknown, { entries: entry, vouched }: State): Fault => {
  if (typeof seq !== 'number') return fault(entry, entry, 'what stands in its place is not an entry');
  const instead = `entry ${String(seq)} stands in the place of ${String(entry)}`;
  return fault(seq > entry ? entry : Math.max(seq, vouched.size), entry, `${instead}: not in this order`);
};

const takeEntry = (state: State, line: Buffer): Fault | undefined => {
  const { entries: entry, vouched, peaks, latest, tolerance } = state;
  const { seq, previousHash, body } = asJson(line);
  const follows = previousHash === state.previousHash;
  if (state.pending) return changed(state, seq === entry ? follows : state.pending.kind === 'ROOT');
  if (seq !== entry) return misplaced(seq, state);
  if (!follows)
    state.pending = { fault: fault(entry - 1, entry, 'they do not follow each other'), kind: 'LINK' };
  const at = Date.parse(String((body as { readonly at?: unknown } | undefined)?.at)) / 1000;
  if (!(at >= vouched.at - tolerance))
    return fault(entry, entry, `it is backdated: it was not there yet at ${timeOf(vouched.at)}`);
  const before = (): string => `entry ${String(latest.entry)} before it says ${timeOf(latest.at)}`;
  if (at < latest.at - tolerance) state.doubt ??= fault(entry, entry, `it is backdated: ${before()}`);
  if (at > latest.at) state.latest = { at, entry };
  let node = sha256(leafMark, line);
  state.previousHash = node.toString('hex');
  for (let rest = entry; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeOf(peaks.pop() ?? node, node);
  peaks.push(node);
  state.entries += 1;
  const kept = state.kept.filter(({ size }) => size === state.entries);
  return kept.map((checkpoint) => compare(state, checkpoint)).find((found) => found);
};

/** Compares what was read so far with a signed checkpoint of just so many entries. */
const compare = (state: State, checkpoint: Checkpoint): Fault | undefined => {
  const { vouched, latest, peaks, kept, last, pending } = state;
  const { size, root, cosigned } = checkpoint;
  const same = kept.filter((other) => other.size === size);
  state.last = checkpoint;
  const isForked = [...same, last].some((other) => other?.size === size && other.root !== root);
  if (isForked && pending?.kind !== 'LINK')
    return fault(Math.min(vouched.size, size - 1), size - 1, 'the log forked: it signed two ends of them');
  const own = peaks.length > 0 ? peaks.reduceRight((right, left) => nodeOf(left, right)) : sha256();
  if (own.toString('base64') !== root) {
    const between = `between the checkpoints of ${String(vouched.size)} and ${String(size)} entries`;
    const found = fault(vouched.size, size - 1, `something was changed, dropped or inserted ${between}`);
    state.pending ??= { fault: found, kind: 'ROOT' };
    return undefined;
  }
  const isQuorate = cosigned.size >= state.quorum;
  if (state.pending || (!isQuorate && same.length === 0)) return undefined;
  const times = [...cosigned.values()].sort((a, b) => a - b);
  const time = times[Math.floor((times.length - 1) / 2)] ?? 0;
  if (!isQuorate) {
    state.vouched = { size, at: vouched.at, by: size === vouched.size ? vouched.by : 0 };
    return undefined;
  }
  state.vouched = { size, at: time, by: cosigned.size };
  const late = `it says ${timeOf(latest.at)}, but was cosigned at ${timeOf(time)}`;
  return latest.at > time + state.tolerance ? fault(latest.entry, latest.entry, late) : state.doubt;
};

const takeCheckpoint = (state: State, line: Buffer): Fault | undefined => {
  const { entries, vouched, origin, keys } = state;
  const checkpoint = readNote(asJson(line).checkpoint, origin, keys);
  const forged = checkpoint?.isSigned ? checkpoint.forged : origin;
  if (!checkpoint || forged !== undefined)
    return fault(vouched.size, entries - 1, `the checkpoint behind is not signed by ${String(forged)}`);
  const { size } = checkpoint;
  const found = `a checkpoint of ${String(size)} entries stands behind ${String(entries)}`;
  if (size !== entries) return fault(vouched.size, Math.max(size, entries) - 1, found);
  return compare(state, checkpoint);
};

const end = ({ entries, vouched, witnesses, quorum, kept, origin, pending, doubt }: State): Verdict => {
  if (pending) return pending.fault;
  const largest = Math.max(0, ...kept.map(({ size }) => size));
  if (largest > entries)
    return fault(entries, largest - 1, 'they are missing: a kept checkpoint covers them');
  const wanted = `no checkpoint over them is cosigned by ${String(quorum)} of ${String(witnesses)} witnesses`;
  if (vouched.size < entries || entries === 0) return fault(vouched.size, entries - 1, wanted);
  if (doubt) return doubt;
  const cosigned = `cosigned by ${String(vouched.by)} of ${String(witnesses)} witnesses at ${timeOf(vouched.at)}`;
  const by = vouched.by > 0 ? cosigned : 'as a kept checkpoint says';
  return { intact: true, entries, says: `${String(entries)} entries of ${origin} are intact, ${by}.` };
};

/**
 * Verifies the lines of an export. Rejects only if they or the options cannot be read: what is wrong with them, the
 * verdict says.
 */
export const verifyExport = async (
  lines: AsyncIterable<Buffer> | Iterable<Buffer>,
  options: VerificationOptions = {},
): Promise<Verdict> => {
  let state: State | undefined;
  for await (const line of lines) {
    const take = line.toString('latin1', 0, 14) === '{"checkpoint":' ? takeCheckpoint : takeEntry;
    const found = state ? take(state, line) : (state = begin(line, options)).fault;
    if (found) return found;
  }
  return state ? end(state) : fault(0, 0, 'there is no export');
};

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let stop = bytes.indexOf(10); stop >= 0; start = stop + 1, stop = bytes.indexOf(10, start))
      yield bytes.subarray(start, stop);
    rest = bytes.subarray(start);
    if (rest.length > 1 << 25) throw new RangeError('A line is longer than any entry');
  }
  if (rest.length > 0) yield rest;
}

const main = async (): Promise<void> => {
  const text = { type: 'string' } as const;
  const checkpoint = { ...text, multiple: true } as const;
  const options = { checkpoint, keys: text, origin: text, quorum: text, tolerance: text };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const { keys, origin, quorum, tolerance } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new TypeError('Name one export');
  const verdict = await verifyExport(linesOf(file), {
    kept: (values.checkpoint ?? []).map((name) => readFileSync(name, 'utf8')),
    ...(keys !== undefined && { keys: readFileSync(keys, 'utf8').match(/[^\s",]+\+[\w+/=]+/g) ?? [] }),
    ...(origin !== undefined && { origin }),
    ...(quorum !== undefined && { quorum: Number(quorum) }),
    ...(tolerance !== undefined && { tolerance: Number(tolerance) }),
  });
  process.stdout.write(`${verdict.says}\n`);
  if (keys === undefined)
    process.stdout.write('The keys are those that the export names: compare them (--keys).\n');
  process.exitCode = verdict.intact ? 0 : 1;
};

if (require.main === module)
  main().catch((error: unknown) => {
    const usage =
      'audit:verify <export> [--checkpoint <file>]… [--keys <file>] [--origin log] [--quorum n] [--tolerance s]';
    process.stderr.write(`${String(error)}\n${usage}\n`);
    process.exitCode = 2;
  });

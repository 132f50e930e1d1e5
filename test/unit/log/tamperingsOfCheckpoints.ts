import {
  checkpointsOver,
  checkpointSizes,
  entryCount,
  headerOf,
  honest,
  honestBodies,
  honestLines,
  sealed,
  trueKeys,
  witnesses,
} from './aWitnessedLog';
import {
  anyEntry,
  bodyAt,
  exactly,
  forged,
  inSection,
  noteAt,
  notesWhere,
  replaced,
  resealed,
  sectionOf,
  signedAnew,
  stranger,
  strangers,
  toTheEnd,
  without,
  type Chance,
  type Tampered,
} from './tampered';

/** Whoever also drops or rewrites checkpoints, without a key. */
export const ofTheCheckpoints = {
  'all checkpoints behind the change dropped': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const notes = notesWhere((size) => size <= entry);
    const log = resealed(replaced(honestBodies, entry, forged(entry)), entry, notes);
    return { log, ...toTheEnd(entry) };
  },
  'the checkpoints rewritten under their old signatures': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = resealed(replaced(honestBodies, entry, forged(entry)), entry);
    const rewritten = [...signedAnew(log, entry, [])].map(([size, note]) => {
      const [text = ''] = note.split('\n\n');
      return [size, `${text}\n${noteAt(size).slice(noteAt(size).indexOf('\n\n') + 1)}`] as const;
    });
    const notes = new Map(rewritten);
    return { log: { ...log, notes }, ...inSection(entry) };
  },
  'the checkpoints signed by another key of the same name': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = resealed(replaced(honestBodies, entry, forged(entry)), entry);
    return { log: { ...log, notes: signedAnew(log, entry, [], stranger) }, ...inSection(entry) };
  },
  'everything signed by other keys, which the header names': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const lines = sealed(replaced(honestBodies, entry, forged(entry)), entry, honestLines);
    const log = { header: headerOf(stranger, strangers), lines, notes: honest.notes };
    const notes = signedAnew(log, -1, strangers, stranger);
    return { log: { ...log, notes }, keys: trueKeys, within: [0, checkpointSizes[0] - 1], at: 0 };
  },
  'the end cut off behind a checkpoint': (chance: Chance): Tampered => {
    const size = checkpointSizes[chance(checkpointSizes.length - 1)] ?? entryCount;
    const log = { ...honest, lines: honestLines.slice(0, size), notes: notesWhere((at) => at <= size) };
    return { log, kept: [noteAt(entryCount)], within: [size, entryCount - 1], at: size };
  },
};

/** Whoever holds the log’s own key. */
export const ofTheKey = {
  'the log’s key signs the changed log, without witnesses': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = resealed(replaced(honestBodies, entry, forged(entry)), entry);
    return { log: { ...log, notes: signedAnew(log, entry, []) }, ...toTheEnd(entry) };
  },
  'the log’s key signs the changed log, and two witnesses with it': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = resealed(without(honestBodies, entry), entry);
    const notes = signedAnew(log, entry, witnesses.slice(0, 2));
    notes.delete(entryCount);
    const last = checkpointsOver(log.lines, [entryCount - 1], witnesses.slice(0, 2));
    return {
      log: { ...log, notes: new Map([...notes, ...last]) },
      within: toTheEnd(entry).within,
      at: Math.min(entry, entryCount - 2),
    };
  },
  'the log’s key signs the changed log over the old cosignatures': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = resealed(replaced(honestBodies, entry, forged(entry)), entry);
    const old = (size: number): string => noteAt(size).split('\n').slice(5).join('\n');
    const signed = [...signedAnew(log, entry, [])];
    const notes = new Map(signed.map(([size, note]) => [size, size <= entry ? note : `${note}${old(size)}`]));
    return { log: { ...log, notes }, ...inSection(entry) };
  },
  'a fork: somebody keeps another checkpoint of the same size': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = resealed(replaced(honestBodies, entry, forged(entry)), entry);
    const sizes = checkpointSizes.filter((size) => size > entry);
    const size = sizes[chance(sizes.length)] ?? entryCount;
    const notes = signedAnew(log, entry, witnesses.slice(0, 1));
    return {
      log: { ...log, notes },
      kept: [noteAt(size)],
      within: [sectionOf(entry)[0], size - 1],
      at: entry,
    };
  },
  'a fork: two kept checkpoints of one size': (chance: Chance): Tampered => {
    const size = checkpointSizes[chance(checkpointSizes.length)] ?? entryCount;
    const changed = sealed(replaced(honestBodies, 0, forged(0)));
    const other = checkpointsOver(changed, [size], []).get(size) ?? '';
    return { log: honest, kept: [noteAt(size), other], within: [0, size - 1], at: size - 1 };
  },
};

/** Whoever writes a false time when the entry is made: everything is sealed, signed and cosigned as it should be. */
export const ofTheTime = {
  'an entry backdated when it was made': (chance: Chance): Tampered => {
    const entry = checkpointSizes[0] + chance(entryCount - checkpointSizes[0]);
    const cosignedAt = Date.parse(bodyAt(sectionOf(entry)[0]).at);
    const at = new Date(cosignedAt - 301_000 - chance(86_400_000)).toISOString();
    return falselyTimed(entry, at);
  },
  'an entry backdated when it was made, the older checkpoints dropped': (chance: Chance): Tampered => {
    const entry = 1 + chance(entryCount - 1);
    const before = Date.parse(bodyAt(entry - 1).at);
    const at = new Date(before - 301_000 - chance(86_400_000)).toISOString();
    const { log, ...place } = falselyTimed(entry, at);
    const notes = new Map([...log.notes].filter(([size]) => size === entryCount));
    return { log: { ...log, notes }, ...place };
  },
  'an entry dated later when it was made': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const cosignedAt = Date.parse(bodyAt(0).at) + (sectionOf(entry)[1] + 1) * 20_000;
    return falselyTimed(entry, new Date(cosignedAt + 301_000 + chance(86_400_000)).toISOString());
  },
};

const falselyTimed = (entry: number, at: string): Tampered => {
  const log = resealed(replaced(honestBodies, entry, { ...bodyAt(entry), at }), entry);
  return { log: { ...log, notes: signedAnew(log, entry) }, ...exactly(entry) };
};

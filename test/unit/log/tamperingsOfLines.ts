import { checkpointSizes, entryCount, honest, honestBodies, honestLines, sealed } from './aWitnessedLog';
import {
  anyEntry,
  bodyAt,
  exactly,
  forged,
  inSection,
  lastEntry,
  lineAt,
  nearly,
  notesWhere,
  replaced,
  resealed,
  sectionOf,
  withAt,
  without,
  type Chance,
  type Tampered,
} from './tampered';

/** Whoever can only change the file. */
export const ofTheFile = {
  'a byte flipped': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const line = Buffer.from(lineAt(entry));
    const place = chance(line.length);
    line[place] = (line[place] ?? 0) ^ (1 << chance(8));
    const log = { ...honest, lines: replaced(honestLines, entry, line) };
    // A number that became smaller makes the entry look like an earlier one of the same section.
    return { log, within: sectionOf(entry), at: entry };
  },
  'a value replaced': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const line = Buffer.from(lineAt(entry).toString().replace('worker-1', 'worker-2'));
    return { log: { ...honest, lines: replaced(honestLines, entry, line) }, ...nearly(entry) };
  },
  'an entry dropped': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const log = { ...honest, lines: without(honestLines, entry) };
    const last = entry + 1 === sectionOf(entry)[1] + 1 ? inSection(entry) : exactly(entry);
    return { log, ...last };
  },
  'an entry inserted': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const line = sealed([...honestBodies.slice(0, entry), forged(entry)], entry, honestLines)[entry];
    const log = { ...honest, lines: withAt(honestLines, entry, line ?? Buffer.alloc(0)) };
    const [from, to] = sectionOf(entry);
    return { log, within: [from, Math.min(to, entry + 1)], at: entry };
  },
  'an entry there twice': (chance: Chance): Tampered => {
    const [entry, place] = [anyEntry(chance), 1 + chance(entryCount)];
    const log = { ...honest, lines: withAt(honestLines, place, lineAt(entry)) };
    if (place === entry)
      return { log, within: [sectionOf(entry)[0], Math.min(entry + 1, lastEntry)], at: entry };
    if (place === entryCount) return { log, within: [sectionOf(lastEntry)[0], entryCount], at: entryCount };
    return { log, within: [sectionOf(place)[0], place + 1], at: place };
  },
  'two entries exchanged': (chance: Chance): Tampered => {
    const [one, other] = [anyEntry(chance), anyEntry(chance)].sort((a, b) => a - b) as [number, number];
    const [low, high] = one === other ? [one === 0 ? 0 : one - 1, one === 0 ? 1 : one] : [one, other];
    const lines = replaced(replaced(honestLines, low, lineAt(high)), high, lineAt(low));
    return { log: { ...honest, lines }, ...exactly(low) };
  },
  'the end cut off in the middle of a section': (chance: Chance): Tampered => {
    const entry = 1 + chance(entryCount - 1);
    const last = checkpointSizes.some((size) => size === entry) ? entry - 1 : entry;
    const log = { ...honest, lines: honestLines.slice(0, last), notes: notesWhere((size) => size <= last) };
    return { log, within: [sectionOf(last)[0], Math.max(last - 1, 0)], at: Math.max(last - 1, 0) };
  },
};

/** Whoever also makes the chain fit again: everything behind the change is sealed anew. */
export const ofTheChain = {
  'an entry changed, the chain made to fit': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    return { log: resealed(replaced(honestBodies, entry, forged(entry)), entry), ...inSection(entry) };
  },
  'an entry dropped, the chain made to fit': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    return { log: resealed(without(honestBodies, entry), entry), ...inSection(entry) };
  },
  'an entry inserted, the chain made to fit': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    return { log: resealed(withAt(honestBodies, entry, forged(entry)), entry), ...inSection(entry) };
  },
  'an entry moved, the chain made to fit': (chance: Chance): Tampered => {
    const entry = chance(entryCount - 1);
    const moved = withAt(without(honestBodies, entry), entry + 1 + chance(5), bodyAt(entry));
    return { log: resealed(moved, entry), ...inSection(entry) };
  },
  'a time changed, the chain made to fit': (chance: Chance): Tampered => {
    const entry = anyEntry(chance);
    const at = new Date(Date.parse(bodyAt(entry).at) - 1000 - chance(60_000)).toISOString();
    const log = resealed(replaced(honestBodies, entry, { ...bodyAt(entry), at }), entry);
    return { log, ...inSection(entry) };
  },
};

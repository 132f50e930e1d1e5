import type { Agency } from '../../disclosure';
import type { DisclosureLog, LogFilter, SealedEntry } from '../../log';
import type { SubgraphDependencies } from '../dependencies';
import type { DueCorrection, StoredMatch, StoredRecord } from '../records';
import { partsOf, writeParts } from './listing';
import type { WrongLink } from './reliance';

/** The agency whose links they are: its records, its log and its time. */
export interface CorrectingAgency extends Pick<
  SubgraphDependencies,
  'records' | 'log' | 'clock' | 'logger' | 'timer'
> {
  readonly agency: Agency;
}

const pageSize = 200;

/** A reading that had begun when the link ended has been logged by then: a grant lives half a minute. */
const stragglersMs = 120_000;

const everyMs = 60_000;

async function* pagesBehind(
  log: DisclosureLog,
  filter: LogFilter,
  place: number,
): AsyncGenerator<readonly SealedEntry[]> {
  let after = place;
  for (;;) {
    const page = await log.entries(filter, { first: pageSize, after });
    yield page.entries;
    const last = page.entries.at(-1);
    if (!page.hasNextPage || !last) return;
    after = last.seq;
  }
}

const recordsAbout = async (
  { records }: CorrectingAgency,
  record: string,
): Promise<readonly StoredRecord[]> =>
  [...(await records.loadRecords([record])).values()].flatMap((kind) => kind.get(record) ?? []);

const wrongLinkOf = async (
  owner: CorrectingAgency,
  match: StoredMatch,
  due: DueCorrection,
): Promise<WrongLink> => {
  const about = await recordsAbout(owner, due.record);
  const referencesOf = (some: readonly StoredRecord[]) => new Set(some.map(({ _id }) => _id));
  const next = match.history.find(({ place }) => place > due.endedPlace);
  return {
    person: match._id,
    due,
    closedPlace: next?.place ?? null,
    records: referencesOf(about.filter(({ subjects }) => !subjects.includes(match.record ?? ''))),
    shared: referencesOf(about.filter(({ subjects }) => subjects.length > 1)),
  };
};

/**
 * Lists what relied on one wrong link and has not been listed, a page of the log at a time whatever its length; adds to
 * `contacts` those in which the person was asked about.
 */
const listReliances = async (
  owner: CorrectingAgency,
  match: StoredMatch,
  due: DueCorrection,
  contacts: Set<string>,
): Promise<void> => {
  const { agency, records, log } = owner;
  const link = await wrongLinkOf(owner, match, due);
  const from = due.listedTo ?? due.linkedPlace;
  const list = (entries: readonly SealedEntry[]) =>
    writeParts(records, due.endedAt, partsOf(agency, link, entries));

  for await (const page of pagesBehind(log, { person: match._id }, from)) {
    for (const { body } of page) if ('answer' in body && body.contact !== null) contacts.add(body.contact);
    await list(page);
  }
  if (link.shared.size === 0) return;
  for (const contact of contacts)
    for await (const page of pagesBehind(log, { contact }, from)) await list(page);
};

/**
 * Lists every disclosure that relied on the wrong links of a match, so that the recipients are told (domain B6). Doing
 * it again adds nothing twice. A correction stays due until whatever was being read when the link ended is in the log.
 */
const finishCorrections = async (owner: CorrectingAgency, match: StoredMatch): Promise<void> => {
  const { clock, log, records } = owner;
  const contacts = new Set(match.contacts ?? []);
  const remaining: DueCorrection[] = [];
  for (const due of match.correctionsDue ?? []) {
    const listedTo = (await log.checkpoint()).size - 1;
    await listReliances(owner, match, due, contacts);
    if (clock.now().getTime() - due.endedAt.getTime() < stragglersMs) remaining.push({ ...due, listedTo });
  }
  // A change in the meantime may have made another due: then the next who comes puts down what has been done.
  await records.matches
    .updateOne(
      { _id: match._id, version: match.version },
      { $set: { correctionsDue: remaining }, $addToSet: { contacts: { $each: [...contacts] } } },
    )
    .exec();
};

/**
 * Finishes whatever is due in the agency's store, after a crash too. Never throws: what could not be finished stays due
 * and is tried again by whoever comes next.
 */
export const finishDueCorrections = async (owner: CorrectingAgency): Promise<void> => {
  try {
    const found = await owner.records.matches
      .find({ 'correctionsDue.id': { $gt: '' } })
      .lean<StoredMatch[]>()
      .exec();
    for (const match of found) await finishCorrections(owner, match);
  } catch (error) {
    owner.logger.error({ err: error }, 'A correction could not be finished; it stays due');
  }
};

/** Finishes what a crash left due, and from then on every minute. The returned function ends it. */
export const keepCorrectionsFinished = async (owner: CorrectingAgency): Promise<() => void> => {
  await finishDueCorrections(owner);
  return owner.timer.every(everyMs, () => void finishDueCorrections(owner));
};

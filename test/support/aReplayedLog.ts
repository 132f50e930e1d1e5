import { originOfAgency, type PlacedEntry, type ReplayedLog } from '@mash-hub/shared/audit';
import {
  basisOf,
  createTally,
  decide,
  isOwnStaffOf,
  itemOf,
  permissionFor,
  policyVersion,
  roleOf,
  stricterOf,
  type Agency,
  type ContactFacts,
  type MarksByAgency,
  type OrderedLevel,
  type PersonCase,
  type RecordFacts,
  type Stage,
  type Standing,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import {
  checkpointText,
  emptyRoot,
  formatNote,
  type CommandEntry,
  type DisclosureEntry,
  type LogEntryBody,
  type LogFact,
} from '@mash-hub/shared/log';
import { profileOf } from '@mash-hub/shared/profiles';

const millisecondsPerYear = 365.25 * 24 * 60 * 60 * 1000;

/** A person of the contact who is read about. */
export interface ReadPerson {
  readonly person: string;
  readonly facts: PersonCase;
  readonly child?: boolean;
  /** What the Team Manager marked relevant. */
  readonly marked?: MarksByAgency;
  /** The level to which the reader has opened this person (BG1). */
  readonly emergency?: OrderedLevel;
}

/** A record of an owner, with the items that it holds something of. */
export interface ReadRecord {
  readonly type: string;
  readonly reference: string;
  readonly items: readonly string[];
  /** Places among the people. */
  readonly about?: readonly number[];
  readonly years?: number;
  readonly restricted?: readonly string[];
}

/** Somebody who reads a contact, or one person of it, at a time. */
export interface AReading {
  readonly at: string;
  readonly correlation: string;
  readonly requester: Requester;
  readonly contact: string;
  readonly stage: Stage;
  readonly standing: Partial<Standing>;
  readonly people: readonly ReadPerson[];
  readonly records: readonly ReadRecord[];
}

const { id, version, daMode, recency } = profileOf('COVENTRY');

/** The procedure that the readings follow, as the log names it. */
export const procedure = `${id}@${version}`;

const contactOf = ({
  standing: given,
  requester,
  stage,
  at,
}: AReading): ContactFacts & { readonly standing: Standing } => {
  const { ceiling } = roleOf(requester.role);
  const standing: Standing = {
    circle: false,
    attends: 'NOTHING',
    released: null,
    asked: true,
    ceiling,
    ...given,
  };
  return {
    stage,
    circle: standing.circle,
    recipient: standing.released !== null || standing.attends !== 'NOTHING',
    domesticAbuseMode: daMode,
    restrictionYields: false,
    recency: { healthYears: recency.healthYears, probationYears: recency.probationYears },
    at: Date.parse(at),
    standing,
  };
};

const permissionOf = (
  { person, facts, marked = {}, emergency }: ReadPerson,
  contact: ReturnType<typeof contactOf>,
): SubjectPermission => {
  const { stage, domesticAbuseMode, standing } = contact;
  const asked = { ...facts, stage, domesticAbuseMode };
  const { level, row, reasons, heard } = permissionFor(asked, { ...standing, emergency });
  return {
    ...{ person, level, row, reasons, consent: facts.consent, ...(heard && { heard }), emergency, facts },
    ...{ marked, nominated: {}, agreed: {} },
  };
};

const read = (reading: AReading, people: readonly SubjectPermission[], contact: ContactFacts) => {
  const tally = createTally();
  for (const { type, reference, items, about = [0], years = 0.1, restricted = [] } of reading.records) {
    const facts: RecordFacts = {
      reference,
      date: contact.at - years * millisecondsPerYear,
      subjects: about.map((place) => people[place] ?? null),
      restricted,
      establishment: null,
      olderButRelevant: false,
    };
    for (const item of items)
      tally.add(item, `${type}.${item}`, reference, decide(reading.requester, contact, facts, itemOf(item)));
    tally.rest(type, facts, []);
  }
  return tally;
};

type Head = Pick<DisclosureEntry, 'subject' | 'person' | 'level' | 'row' | 'reasons' | 'consent'>;

const entryOf = (
  reading: AReading,
  asked: readonly SubjectPermission[],
  head: Head,
  tally: ReturnType<typeof createTally>,
  linked: string | null,
): DisclosureEntry => {
  const { at, correlation, requester, contact, stage } = reading;
  const answer = tally.disclosed().length > 0 ? 'DISCLOSED' : 'WITHHELD';
  return {
    ...{ at, correlation, requester, contact, stage, ...head, answer },
    kind: head.level === 'OWN' ? 'OWN_READ' : answer === 'DISCLOSED' ? 'DISCLOSURE' : 'REFUSAL',
    ...{ profile: procedure, policy: policyVersion, overrides: [], grant: null },
    disclosed: tally.disclosed().map(({ item, field, count, records }) => ({ item, field, count, records })),
    withheld: tally.withheld().map(({ item, field, count, records, reason, rule }) => ({
      item,
      field,
      count,
      records,
      reason,
      rule,
    })),
    basis: basisOf({
      contact: contactOf(reading),
      asked,
      decided: tally.records(),
      linked,
      at: Date.parse(at),
    }),
  };
};

/** What social care’s log keeps of a reading of the whole contact. */
export const ofContact = (reading: AReading): DisclosureEntry => {
  const contact = contactOf(reading);
  const people = reading.people.map((person) => permissionOf(person, contact));
  const about = reading.people.flatMap(({ child }, place) => (child === true ? [place] : []));
  const records = [{ type: 'Contact', reference: reading.contact, items: ['SOC-24'], about }];
  const children = about.flatMap((place) => people[place] ?? []);
  const own = isOwnStaffOf('SOCIAL_CARE', reading.requester);
  const head = {
    ...{ subject: null, person: null, row: children[0]?.row ?? null, consent: children[0]?.consent ?? null },
    level: own ? 'OWN' : children.map(({ level }) => level).reduce((low, level) => stricterOf(low, level)),
    reasons: [...new Set(children.flatMap(({ reasons }) => reasons))],
  };
  return entryOf(reading, people, head, read({ ...reading, records }, people, contact), null);
};

/** What an owner’s log keeps of a reading about the first of the people. */
export const ofOwner = (agency: Agency, reading: AReading): DisclosureEntry => {
  const contact = contactOf(reading);
  const people = reading.people.map((person) => permissionOf(person, contact));
  const [asked] = people;
  if (!asked) throw new Error('A reading is about somebody');
  const own = isOwnStaffOf(agency, reading.requester);
  const { person, reasons, consent } = asked;
  const [level, row] = own ? ['OWN', 'M1'] : [asked.level, asked.row];
  const head = { subject: 'subject_1', person, level, row, reasons, consent };
  return entryOf(reading, [asked], head, read(reading, people, contact), `${agency}-${person}`);
};

/** A command as a log announces it. */
export const aCommand = (
  command: string,
  target: string,
  facts: Readonly<Record<string, LogFact>>,
  rest: Partial<CommandEntry> = {},
): CommandEntry => ({
  ...{ kind: 'COMMAND', at: '2026-11-03T09:00:00.000Z', correlation: `of ${target}` },
  requester: { sub: 'manager', agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' },
  ...{ command, target, contact: null, person: null, expectedVersion: null, facts, rules: [], ...rest },
});

async function* placed(bodies: readonly LogEntryBody[]): AsyncGenerator<PlacedEntry> {
  for (const [seq, body] of bodies.entries()) yield await Promise.resolve({ seq, body });
}

/** An agency’s log of these entries, in this order. */
export const aLogOf = (agency: Agency, bodies: readonly LogEntryBody[]): ReplayedLog => ({
  name: agency,
  agency,
  entries: placed(bodies),
});

/** The lines of an export of these entries: what a replay reads of it, with a checkpoint that nobody has signed. */
export const exportLinesOf = (agency: Agency, bodies: readonly LogEntryBody[]): readonly string[] => {
  const origin = originOfAgency(agency);
  const text = checkpointText({ origin, size: bodies.length, rootHash: emptyRoot().toString('hex') });
  const checkpoint = formatNote({
    text,
    signatures: [{ name: origin, keyId: 0, signature: Buffer.alloc(64) }],
  });
  const entries = bodies.map((body, seq) => ({ body, previousHash: '0', seq }));
  return [{ format: 'mash-hub-audit-export/v1', origin }, ...entries, { checkpoint }].map((line) =>
    JSON.stringify(line),
  );
};

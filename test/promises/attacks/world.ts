import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { aCase, dataOf, type Case, type CaseOptions } from '../../support/aCase';
import { aRecord, linesOf, referenceOf, type Member } from '../../support/aHousehold';
import { createHub, type HubAnswer } from '../../support/createHub';

/** The cases that attacks are tried on, each made when the first attack needs it. */
const cases = {
  /** Section 47 with consent: police and health in the decision circle, probation asked, nobody decided. */
  strategy: {},
  /** Child in need, with consent: the Team Manager reads what is marked. */
  inNeed: { level: 'CIN' },
  /** Section 47, decided and released to the four partners: no partner is in the circle any more. */
  released: { released: true },
  /** Consent refused, a ground in its place that stands until its review date. */
  overridden: { level: 'CIN', consent: 'REFUSED', override: 'INCREASED_RISK_IF_SOUGHT' },
} as const satisfies Record<string, CaseOptions>;

type CaseName = keyof typeof cases;

/** What the agencies hold of the household beside what every test knows. */
const furtherRecords: readonly (readonly [Agency, readonly object[]])[] = [
  [
    'POLICE',
    [
      aRecord('POLICE', 'INCIDENT', ['child', 'mother'], { account: 'Hanna hid the keys from Pia.' }),
      {
        ...aRecord('POLICE', 'INCIDENT', ['child'], { account: 'The window was broken.' }),
        reference: 'later',
      },
    ],
  ],
  [
    'PROBATION',
    [
      {
        ...aRecord('PROBATION', 'OFFENCE', ['mother'], { offence: 'A brawl in her youth', sentence: 'Fine' }),
        reference: 'long-ago',
        date: '2011-05-01T10:00:00+00:00',
      },
    ],
  ],
];

/** When the hub stands unless an attack moves the clock: it puts it back. */
const now = '2026-11-03T09:15';

/** Where attacks happen: one hub, a few cases in it, and what several attacks need. */
export const createWorld = async () => {
  const prepared = new Map<string, Promise<unknown>>();
  const closing: (() => Promise<void>)[] = [];
  let unique = 0;

  // No answer takes that long: whether somebody gets something must not depend on how busy the machine is.
  const hub = await createHub({ at: now, timeoutMs: 20_000, monitorCommands: true });
  for (const agency of agencyNames) await hub.load(agency, linesOf(agency));
  for (const [agency, lines] of furtherRecords)
    if ((await hub.load(agency, lines)).refused.length > 0) throw new Error(`${agency} refused a record`);

  /** One of the cases. */
  const caseOf = (name: CaseName): Promise<Case> =>
    once(`case ${name}`, () => aCase({ ...cases[name], hub }));

  /** What somebody reads of a case, as text. */
  const reads = async (one: Case, who: Requester, selection: string): Promise<string> =>
    JSON.stringify(await one.read(who, selection));

  /** Something that several attempts need, made by the first of them. */
  const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = prepared.get(name) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    prepared.set(name, made);
    return made;
  };

  /** A word that was not there before. */
  const fresh = (): string => `attack-${String((unique += 1))}`;

  /** Seconds since 1970 on the hub’s clock. */
  const seconds = (): number => Math.floor(hub.clock.now().getTime() / 1000);

  /** Has an agency import a person of the household once more, changed as said. */
  const importPerson = async (agency: Agency, member: Member, change: object): Promise<void> => {
    const reference = referenceOf(agency, member);
    const line = linesOf(agency).find((known) => known.kind === 'PERSON' && known.reference === reference);
    await hub.load(agency, [{ ...line, ...change }]);
  };

  /** Moves the clock for the time of the work: to a local time, or on by so many seconds. */
  const later = async <T>(to: string | number, work: () => Promise<T>): Promise<T> => {
    const before = hub.clock.now();
    if (typeof to === 'string') hub.setTime(to);
    else hub.clock.set(new Date(before.getTime() + to * 1000));
    try {
      return await work();
    } finally {
      hub.clock.set(before);
    }
  };

  /** Has something closed at the end. */
  const atTheEnd = (close: () => Promise<void>): void => {
    closing.push(close);
  };

  const close = async (): Promise<void> => {
    for (const each of closing) await each();
    await hub.close();
  };

  return { hub, caseOf, reads, once, fresh, seconds, importPerson, later, atTheEnd, close };
};

export type World = Awaited<ReturnType<typeof createWorld>>;

/** The codes of the errors of an answer. */
export const codesOf = ({ errors }: HubAnswer): readonly unknown[] =>
  errors.map(({ extensions }) => extensions.code);

/** Whether a text holds what the police know of the child’s incident. */
export const tellsTheAccount = (text: string): boolean => text.includes('lamp was thrown');

/** Carries out a command on a case; fails where it is refused. */
export const does = async (one: Case, who: Requester, name: string, input: object): Promise<void> => {
  dataOf(await one.command(who, name, input));
};

/** Withdraws the child’s consent for the time of the work. */
export const withdrawn = async <T>(one: Case, manager: Requester, work: () => Promise<T>): Promise<T> => {
  const { child } = one.subjects;
  await does(one, manager, 'withdrawConsent', { subject: child, by: child });
  try {
    return await work();
  } finally {
    await does(one, manager, 'recordConsent', { subject: child, status: 'GIVEN', givenBy: child });
  }
};

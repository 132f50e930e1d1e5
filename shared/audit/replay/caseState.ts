import type { PersonCase, SubjectPermission } from '../../disclosure';
import type { CommandEntry, DisclosureEntry } from '../../log';
import type { Checks } from './replayChecks';
import type { Finding } from './replayFinding';
import { createTimeline } from './replayTimeline';
import { versionOfContact } from './versionOfContact';
import { textsOf } from './loggedTexts';

/** A person of a contact: what is recorded of their consent, and what sharing stands on. */
interface Consent {
  readonly child: boolean;
  readonly recorded: string;
  readonly standing: string;
}

/** A ground in the place of consent. */
interface Ground {
  /** Milliseconds since the epoch; null once lapsed. */
  readonly until: number | null;
  readonly ground: string;
  readonly people: readonly string[];
}

/** What is known of a contact: its people and grounds, its threshold and stage. */
interface CaseKnown {
  readonly people: ReadonlyMap<string, Consent>;
  readonly grounds: ReadonlyMap<string, Ground>;
  readonly threshold: string | null;
  readonly stage: string;
  /** When the stage was said, milliseconds since the epoch. */
  readonly since: number;
  /** Domestic-abuse triage hears the contact: its stage depends on the time as well (F4). */
  readonly triaged: boolean;
}

const nobody: CaseKnown = {
  people: new Map(),
  grounds: new Map(),
  threshold: null,
  stage: 'INTAKE',
  since: 0,
  triaged: false,
};

const consentOf = (line: string): readonly [string, Consent] => {
  const [person = '', role, recorded = '', standing = ''] = line.split(' ');
  return [person, { child: role === 'CHILD', recorded, standing }];
};

const groundOf = (line: string): readonly [string, Ground] => {
  const [id = '', until = '', ground = '', people = ''] = line.split(' ');
  return [id, { until: until === 'LAPSED' ? null : Date.parse(until), ground, people: people.split(',') }];
};

const changed = (before: CaseKnown, { command, at, facts }: CommandEntry): CaseKnown => ({
  people: new Map([...before.people, ...textsOf(facts.consentsNow).map(consentOf)]),
  grounds: new Map([...before.grounds, ...textsOf(facts.groundsNow).map(groundOf)]),
  threshold: typeof facts.thresholdNow === 'string' ? facts.thresholdNow : null,
  stage: String(facts.stageNow),
  since: Date.parse(at),
  triaged: before.triaged || command === 'openTriage',
});

const activeAt = ({ grounds }: CaseKnown, at: number): readonly (readonly [string, Ground])[] =>
  [...grounds].filter(([, { until }]) => until !== null && at <= until);

const covers = (known: CaseKnown, person: string, at: number): readonly Ground[] =>
  activeAt(known, at).flatMap(([, ground]) => (ground.people.includes(person) ? [ground] : []));

const hasBasis = (known: CaseKnown, person: string, at: number): boolean =>
  known.people.get(person)?.standing === 'GIVEN' || covers(known, person, at).length > 0;

/** What the decision table is asked about a person, as the commands of the log say it. */
const personCaseOf = (known: CaseKnown, person: string, at: number): PersonCase | null => {
  const consent = known.people.get(person);
  if (!consent) return null;
  const grounds = covers(known, person, at);
  return {
    threshold: known.threshold as PersonCase['threshold'],
    consent: consent.standing as PersonCase['consent'],
    override: grounds.length > 0,
    strategyTriggered: grounds.some(({ ground }) => ground === 'STRATEGY_TRIGGERED'),
    childCovered:
      !consent.child && [...known.people].some(([other, { child }]) => child && hasBasis(known, other, at)),
  };
};

const childHasBasis = (known: CaseKnown, at: number): boolean =>
  [...known.people].some(([person, { child }]) => child && hasBasis(known, person, at));

/**
 * The stages to which triage falls back when the last ground for a child runs out, which no command says (F4): a family
 * at level 4 is heard again, and one that refused is held once triage has its outcome.
 */
const fallsBackTo = ({ people, stage }: CaseKnown): readonly string[] => {
  const refused = [...people.values()].some(({ child, recorded }) => child && recorded === 'REFUSED');
  if (stage !== 'GATHERING' && stage !== 'DA_TRIAGE') return [];
  return [...(stage === 'GATHERING' ? ['DA_TRIAGE'] : []), ...(refused ? ['HELD'] : [])];
};

/** Whether only the outcome and state of triage, which the log does not say, would tell the stage. */
const isStageOpen = (known: CaseKnown, stage: string | null, at: number): boolean => {
  const ranOut = known.triaged && childHasBasis(known, known.since) && !childHasBasis(known, at);
  const after = ranOut ? fallsBackTo(known) : [];
  return after.length > 0 && [known.stage, ...after].includes(String(stage));
};

const consentsIn = (known: CaseKnown, { person, consent, facts }: SubjectPermission): boolean =>
  known.people.get(person)?.recorded === consent && known.people.get(person)?.standing === facts?.consent;

const groundsIn = (known: CaseKnown, { person, facts }: SubjectPermission, at: number): boolean => {
  const again = personCaseOf(known, person, at);
  return (
    again?.override === facts?.override &&
    again?.strategyTriggered === facts?.strategyTriggered &&
    again?.childCovered === (facts?.childCovered ?? false)
  );
};

/**
 * Consent, grounds, threshold and stage of every contact, as the commands in social care’s log say them; checks the
 * readings of social care against what was known when they were written.
 */
export const createCaseState = (checks: Checks) => {
  const cases = createTimeline<CaseKnown>(undefined);

  /** Follows a command on a contact; the answer takes it back. Null for one that says nothing of permission. */
  const follow = (entry: CommandEntry): (() => void) | null => {
    const { contact, at, facts } = entry;
    if (!contact || !('stageNow' in facts)) return null;
    const change = (before: CaseKnown) => changed(before, entry);
    return cases.add(contact, { at: Date.parse(at), version: versionOfContact(entry), change }, nobody);
  };

  const checkPerson = (contact: string, one: SubjectPermission, at: number): readonly Finding[] => {
    const { person, consent, facts } = one;
    const known = () => cases.now(contact) ?? nobody;
    return [
      ...checks.check(
        'consent',
        cases.agrees(contact, at, (then) => consentsIn(then, one)),
        () => [
          `consent of ${person} is ${consent}, standing as ${String(facts?.consent)}`,
          `the commands left ${known().people.get(person)?.recorded ?? 'nothing'}`,
        ],
      ),
      ...checks.check(
        'ground',
        cases.agrees(contact, at, (then) => groundsIn(then, one, at)),
        () => [
          `a ground for ${person}: ${String(facts?.override)}`,
          `the commands left ${
            covers(known(), person, at)
              .map(({ ground }) => ground)
              .join(', ') || 'none'
          }`,
        ],
      ),
      ...checks.check(
        'threshold',
        cases.agrees(contact, at, (then) => then.threshold === (facts?.threshold ?? null)),
        () => [`threshold ${String(facts?.threshold)}`, `the commands left ${String(known().threshold)}`],
      ),
    ];
  };

  const checkContact = (
    contact: string,
    { stage, overrides }: DisclosureEntry,
    at: number,
  ): readonly Finding[] => [
    ...checks.check(
      'stage',
      isStageOpen(cases.now(contact) ?? nobody, stage, at)
        ? 'UNKNOWN'
        : cases.agrees(contact, at, (then) => then.stage === stage),
      () => [`stage ${String(stage)}`, `the commands left ${cases.now(contact)?.stage ?? 'none'}`],
    ),
    ...checks.check(
      'ground',
      cases.agrees(
        contact,
        at,
        (then) =>
          activeAt(then, at)
            .map(([id]) => id)
            .join() === overrides.join(),
      ),
      () => [
        `overrides ${overrides.join(', ') || 'none'}`,
        `the commands left ${
          activeAt(cases.now(contact) ?? nobody, at)
            .map(([id]) => id)
            .join(', ') || 'none'
        }`,
      ],
    ),
  ];

  /** Checks what an entry of social care says of people and contact. */
  const check = (entry: DisclosureEntry): readonly Finding[] => {
    const { contact, basis } = entry;
    if (contact === null || !basis?.contact) return [];
    const at = Date.parse(entry.at);
    // Every contact began with a command of this log, so one that nothing is known of was never made.
    if (!cases.now(contact))
      return checks.check('stage', 'DISAGREES', () => [
        `there is a contact ${contact}`,
        'no command made it',
      ]);
    return [
      ...checkContact(contact, entry, at),
      ...basis.people.flatMap((person) => checkPerson(contact, person, at)),
    ];
  };

  return { follow, check };
};

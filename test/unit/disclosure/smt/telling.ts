import type { Algebra } from './algebra';
import type { PermissionTerms } from './permission';
import { numberOf, order, type Policy } from './policy';
import type { SmtTerm } from './smtLib';
import type { Obligation, Values } from './solver';
import { truthNames, type World } from './world';

/** What is told of a world: its unknowns, and what is permitted of each person, by name. */
export const toldOf = (
  { people, ...rest }: World<SmtTerm>,
  permissions: readonly PermissionTerms<SmtTerm>[],
): Obligation['tell'] => {
  const truths: ReadonlySet<string> = new Set(truthNames);
  const tell = (prefix: string, terms: Readonly<Record<string, SmtTerm>>): Obligation['tell'] =>
    Object.entries(terms).map(([name, term]) => ({
      name: prefix + name,
      sort: truths.has(name) ? 'TRUTH' : 'NUMBER',
      term,
    }));
  return [
    ...tell('', rest),
    ...people.flatMap((person, index) => tell(`person${index + 1}_`, { ...person, ...permissions[index] })),
  ];
};

/** How a counterexample is preferred: with as little in it as will break the law. */
export const wishesFor = (
  { is, not, number }: Algebra<SmtTerm>,
  { people, ...world }: World<SmtTerm>,
): readonly SmtTerm[] => [
  world.inContact,
  ...people.slice(1).map(({ kind }) => is(kind, number(numberOf('kind', 'ABSENT')))),
  ...people.slice(0, 1).map(({ kind }) => is(kind, number(numberOf('kind', 'KNOWN')))),
  ...[world.restricted, world.yields, world.beyondHealth, world.beyondProbation].map(not),
  not(world.olderButRelevant),
  is(world.readerSetting, number(0)),
  is(world.recordSetting, number(0)),
  is(world.stage, number(numberOf('stage', 'RELEASED'))),
  ...people.map(({ emergency }) => is(emergency, number(0))),
  ...people.flatMap(({ attached, strategyTriggered, override }) =>
    [attached, strategyTriggered, override].map(not),
  ),
  ...people.flatMap(({ marked, markedByName, agreed }) => [markedByName, marked, agreed].map(not)),
  ...people.map(({ consent, ownConsent }) => is(consent, ownConsent)),
  not(world.circle),
  not(world.attendedTriage),
  not(world.asked),
  is(world.attends, number(0)),
  is(world.released, number(0)),
];

const thresholdWords = {
  S47: 'a section 47 enquiry',
  CIN: 'a child in need',
  CAF: 'early help',
  LEVEL_2: 'the need of a single service',
  NFA: 'no further action',
} as const;

const consentWords = {
  GIVEN: 'who agreed',
  REFUSED: 'who refused',
  NOT_SOUGHT: 'whom nobody asked',
  WITHDRAWN: 'who took consent back',
  UNOBTAINABLE: 'who could not be reached',
} as const;

const outcomeWords = ['would be disclosed', 'would be refused', 'would look like nothing held'];

/** The values of a state, read by name. */
const reading = (values: Values) => {
  const numeral = (name: string): number => values.get(name) ?? 0;
  return {
    numeral,
    is: (name: string): boolean => numeral(name) === 1,
    member: <Member>(members: readonly Member[], name: string): Member | undefined => members[numeral(name)],
  };
};

const listed = (parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false && part !== '').join(', ');

const personWords = (policy: Policy, values: Values, prefix: string): string => {
  const { is, member } = reading(values);
  const kind = member(order.kind, `${prefix}kind`);
  if (kind === 'ABSENT') return '';
  if (kind === 'UNKNOWN') return 'somebody of whom nothing is known';
  const consent = member(order.consent, `${prefix}consent`) ?? 'NOT_SOUGHT';
  const own = member(order.consent, `${prefix}ownConsent`) ?? consent;
  const row = member([...policy.table.map(({ id }) => id), 'no row', 'BG1'], `${prefix}row`) ?? '';
  const emergency = member(order.released, `${prefix}emergency`) ?? null;
  const level = member(order.level, `${prefix}level`) ?? 'NONE';
  return listed([
    `somebody ${consentWords[consent]}`,
    own !== consent && `on record ${consentWords[own]}`,
    is(`${prefix}override`) ? 'a ground recorded' : 'no ground recorded',
    is(`${prefix}override`) && is(`${prefix}strategyTriggered`) && 'a strategy discussion triggered',
    is(`${prefix}marked`) && 'the record marked relevant',
    is(`${prefix}markedByName`) && 'the item marked by name',
    is(`${prefix}attached`) && 'the record attached by its owner',
    is(`${prefix}agreed`) && 'the record agreed for the setting',
    emergency !== null && `opened to ${emergency} in an emergency`,
    is(`${prefix}heard`) && 'heard at triage',
    `level ${level} by ${row}`,
  ]);
};

const readerWords = (policy: Policy, values: Values): string => {
  const { is, member } = reading(values);
  const attends = member(order.attends, 'attends');
  const released = member(order.released, 'released') ?? null;
  const setting = member(order.setting, 'readerSetting') ?? null;
  return listed([
    `${member(Object.keys(policy.roles), 'role') ?? 'somebody'} of ${member(order.agency, 'agency') ?? 'no agency'}`,
    setting !== null && `of ${setting}`,
    is('circle') && 'in the decision circle',
    attends !== 'NOTHING' && `attending the ${attends === 'STRATEGY' ? 'strategy' : 'partner'} discussion`,
    released !== null && `named for ${released}`,
    is('asked') && 'asked for information',
    is('attendedTriage') && 'who heard it at triage',
    !is('inContact') && 'outside any contact',
  ]);
};

/** A state in one practitioner’s sentence: which row, which case, who, what, and what is wrong with it. */
export const inWords = (policy: Policy, values: Values, breach: string): string => {
  const { is, member, numeral } = reading(values);
  const stage = member(order.stage, 'stage');
  const item = member(policy.items, 'item');
  const threshold = member(order.threshold, 'threshold') ?? null;
  const setting = member(order.setting, 'recordSetting') ?? null;
  const people = ['person1_', 'person2_']
    .map((prefix) => personWords(policy, values, prefix))
    .filter(Boolean);
  const record = listed([
    is('restricted') && 'restricted by its provider',
    is('beyondHealth') && 'older than the window of health',
    is('beyondProbation') && 'older than the window of probation',
    is('olderButRelevant') && 'said by its owner to matter still',
    setting !== null && `of ${setting}`,
  ]);
  const situation = listed([
    `At ${stage ?? ''}`,
    threshold === null ? 'not yet rated' : `for ${thresholdWords[threshold]}`,
    stage === 'DA_TRIAGE' && `worked as ${member(order.mode, 'mode') ?? ''}`,
  ]);
  const about = people.length > 0 ? people.join('; and ') : 'nobody known';
  const what = `${item?.id ?? ''} (${item?.name ?? ''}, ${item?.owner ?? ''}, ${item?.tier ?? ''}${record ? `; ${record}` : ''})`;
  const outcome = outcomeWords[numeral('outcome')] ?? '';
  return `${situation}, about ${about}: ${what} ${outcome} to ${readerWords(policy, values)}; ${breach}.`;
};

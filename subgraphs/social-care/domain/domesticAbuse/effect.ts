import type { Threshold } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile, Rag } from '@mash-hub/shared/profiles';
import { isActor, managers } from '../actors';
import { childrenOf, consentOf } from '../basis';
import { noted, stamp, type CommandContext } from '../command';
import type { Act, Contact } from '../contact';
import type { DomesticAbuseOutcome } from '../machines/domesticAbuseItem';
import { diversionOf } from '../earlyHelp';
import { lapsed } from '../override';
import { rateContact, withRating } from '../rating';
import { advance } from '../transitions';

/** The threshold that each outcome stands for (R179); no action rates nothing. */
const thresholds = {
  L1_NONE: null,
  L2_IDVA: 'LEVEL_2',
  L3_EARLY_HELP: 'CAF',
  L4_AMBER: 'CIN',
  L4_RED: 'S47',
} as const satisfies Record<DomesticAbuseOutcome, Threshold | null>;

/** The colour of an outcome: level 4 names its own, the others have the authority’s least urgent that means as much. */
const colourOf = (
  outcome: Exclude<DomesticAbuseOutcome, 'L1_NONE'>,
  { ragMap, ragLevels }: ProcedureProfile,
): Rag => {
  if (outcome === 'L4_AMBER') return 'AMBER';
  if (outcome === 'L4_RED') return 'RED';
  const same = ragLevels.value.findLast((rag) => ragMap[rag]?.threshold === thresholds[outcome]);
  return same ?? ragLevels.value.at(-1) ?? 'GREEN';
};

const ratesOnly: readonly DomesticAbuseOutcome[] = ['L4_AMBER', 'L4_RED'];

/** Level 4 acts at once, and so does a manager’s own agreement; the rest waits for a manager’s approval (R181). */
export const takesEffectBy = (act: Act, contact: Contact, outcome: DomesticAbuseOutcome): boolean =>
  ratesOnly.includes(outcome) || isActor(act, managers, contact);

const toTriage = (contact: Contact, act: Act, reason: string): Contact =>
  contact.state === 'AWAITING_MANAGER' ? advance(contact, 'SEND_TO_TRIAGE', act, reason) : contact;

const ended = (contact: Contact, act: Act, reason: string): Contact => {
  const closed = advance(toTriage(contact, act, reason), 'END_WITHOUT_ACTION', act, reason);
  return { ...closed, overrides: lapsed(closed.overrides, act, reason) };
};

type Agreed = NonNullable<NonNullable<Contact['domesticAbuse']>['outcome']>;

const isOpenToCaf = ({ domesticAbuse }: Contact): boolean => Boolean(domesticAbuse?.openCaf);

const agreesToEarlyHelp = (contact: Contact): boolean =>
  childrenOf(contact).some((child) => consentOf(child) === 'GIVEN');

/**
 * Early help with consent starts; without it the contact waits with the early-help practitioner who asks (R226). What
 * is below level 4 goes to the worker of a CAF that is open (R170). A Level 2 contact is assigned to the domestic-abuse service and stays live, so that it can ask for a re-rating (R85).
 */
const belowLevel4 = (
  contact: Contact,
  act: Act,
  { outcome, reason }: Agreed,
  { profile }: CommandContext,
): Contact => {
  const triaged = toTriage(contact, act, reason);
  const starts = isOpenToCaf(contact) || (outcome === 'L3_EARLY_HELP' && agreesToEarlyHelp(contact));
  if (!starts || !isActor(act, ['MASH_TEAM_MANAGER'], contact)) return triaged;
  const diverted = { ...triaged, diversion: diversionOf(triaged, {}, act, profile) };
  return advance(diverted, 'DIVERT_TO_EARLY_HELP', act, reason);
};

/**
 * Takes a contact where triage’s outcome sends it (R179): no action ends it unless a CAF is open (R170); early help and the domestic-abuse service
 * have it rated below level 4; AMBER is rated and waits for consent (R226); RED goes to a strategy discussion (R172).
 * The version stays. Throws NOT_ALLOWED where the contact has meanwhile gone another way, FORBIDDEN for a RED that no
 * manager gives.
 */
export const takeEffect = (contact: Contact, act: Act, context: CommandContext): Contact => {
  const { domesticAbuse } = contact;
  if (!domesticAbuse?.outcome) return contact;
  const { outcome, reason } = domesticAbuse.outcome;
  const taken = noted(contact, 'TRIAGE_OUTCOME_TAKES_EFFECT', act, outcome, {
    domesticAbuse: { ...domesticAbuse, tookEffect: stamp(act) },
  });
  if (outcome === 'L1_NONE')
    return isOpenToCaf(contact)
      ? belowLevel4(taken, act, domesticAbuse.outcome, context)
      : ended(taken, act, reason);
  const rating = { rag: colourOf(outcome, context.profile), threshold: thresholds[outcome], reason };
  if (outcome === 'L4_RED') {
    return { ...rateContact(taken, rating, act, context), version: contact.version };
  }
  const rated = withRating(taken, rating, act, context.profile);
  return outcome === 'L4_AMBER' ? rated : belowLevel4(rated, act, domesticAbuse.outcome, context);
};

import {
  pathwayOf,
  type PathwayRow,
  type ProcedureProfile,
  type SpecialPathway,
} from '@mash-hub/shared/profiles';
import { isChild } from './basis';
import { managers, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Attendee, Contact } from './contact';
import { badInput, refusal, required } from './guards';
import { ageOn } from './localDate';
import type { PathwayRecord } from './parts/direction';
import { procedureOf } from './procedure';
import { requireChecks } from './triageCheck';
import { advance, requireTransition } from './transitions';

export interface PathwayChoice {
  readonly pathway?: SpecialPathway | null;
  /** Answers to the pathway’s questions, in their order (R52). */
  readonly criteria?: readonly boolean[] | null;
}

/** The row of the authority’s procedure. Throws NOT_ALLOWED where the pathway is not named or not one of its own. */
const chosenRow = ({ pathway }: PathwayChoice, profile: ProcedureProfile): PathwayRow => {
  if (!pathway) throw refusal('PATHWAY_NAMED');
  const row = pathwayOf(profile, pathway);
  if (row) return row;
  const own = profile.pathways.map((one) => one.pathway).join(', ');
  throw refusal('PATHWAY_IN_PROFILE', {
    detail: `Your authority’s procedures have no such pathway. Its own are: ${own}.`,
  });
};

/** Throws unless a child is of the pathway’s age; one whose birth date is not known may be (R49, R50). */
const requireAge = ({ subjects }: Contact, { ages, rules }: PathwayRow, act: Act): void => {
  if (!ages) return;
  const fits = subjects.filter(isChild).some(({ person }) => {
    const age = ageOn(person.birthDate, act.at);
    return age === null || (age >= ages.from && age <= ages.to);
  });
  if (!fits) throw refusal('AGE_OF_PATHWAY', { ...(rules[0] && { rule: rules[0] }) });
};

/** Who takes over: the pathway’s team or, where a criterion is not met, who its row names for the level of need (R52). */
const receiverOf = (contact: Contact, row: PathwayRow, isMet: boolean) => {
  if (isMet || !row.otherwise) return row;
  const threshold = contact.ratings.at(-1)?.threshold;
  if (!threshold)
    throw refusal('RATED', {
      rule: 'R52',
      detail: 'Rate the contact first: who takes it over depends on the level of need.',
    });
  return row.otherwise.find(({ thresholds }) => thresholds.includes(threshold)) ?? row;
};

/** The record of the pathway that a contact is sent on (D2). Throws NOT_ALLOWED. */
export const pathwayRecord = (
  contact: Contact,
  choice: PathwayChoice,
  act: Act,
  profile: ProcedureProfile,
): PathwayRecord => {
  const row = chosenRow(choice, profile);
  requireAge(contact, row, act);
  const answers = choice.criteria ?? [];
  if (answers.length !== row.criteria.length)
    throw refusal('CRITERIA_ANSWERED', {
      ...(row.rules[0] && { rule: row.rules[0] }),
      detail: `Answer with yes or no, in this order: ${row.criteria.join(' ') || 'nothing is asked here.'}`,
    });
  const criteria = row.criteria.map((question, index) => ({ question, met: answers[index] === true }));
  const { team, receivedBy } = receiverOf(
    contact,
    row,
    criteria.every(({ met }) => met),
  );
  return { ...stamp(act), pathway: row.pathway, team, receivedBy, criteria, signed: [] };
};

const rowOfRecord = (contact: Contact): PathwayRow | null =>
  contact.pathway && pathwayOf(procedureOf(contact), contact.pathway.pathway);

/** The signatures that the contact’s pathway asks for, in their order (R46). */
export const pathwaySteps = (contact: Contact): PathwayRow['steps'] => rowOfRecord(contact)?.steps ?? [];

/**
 * Whether partners may be asked on the contact’s pathway: its row gathers, and what its row asks is so, or somebody
 * else takes the child at that level. A position of trust without a child to screen, or a person posing a risk to whom
 * no child is linked, is nobody else’s business (R43, R44).
 */
export const pathwayGathers = (contact: Contact): boolean => {
  const row = rowOfRecord(contact);
  if (!row?.gathers) return false;
  return row.otherwise !== undefined || (contact.pathway?.criteria.every(({ met }) => met) ?? false);
};

/** Throws NOT_ALLOWED where partners are not asked on the special pathway that the contact is on (V6, V7, V8). */
export const requireGathering = (contact: Contact): void => {
  if (contact.state !== 'SPECIAL_ROUTE' || pathwayGathers(contact)) return;
  const rule = rowOfRecord(contact)?.rules[0];
  throw refusal('PATHWAY_GATHERS', { ...(rule && { rule }) });
};

/** Whether it is an allegation against somebody in a position of trust: routed so, or taken so at the door (R44, R45). */
export const isPositionOfTrust = ({ type, pathway }: Contact): boolean =>
  pathway?.pathway === 'POSITION_OF_TRUST' || type === 'POSITION_OF_TRUST';

/** The designated officer is invited to every strategy discussion on an allegation of a position of trust (R45). */
export const withInvited = (contact: Contact, attendees: readonly Attendee[]): readonly Attendee[] => {
  if (!isPositionOfTrust(contact)) return attendees;
  if (attendees.some(({ role }) => role === 'LADO')) return attendees;
  return [...attendees, { agency: 'SOCIAL_CARE', role: 'LADO', establishment: null }];
};

/** Signs the next step of a pathway: in turn, by its role, each by somebody else (R46, feature 27). */
export const signPathwayStep: Command<{ readonly step: string; readonly note: string }> = (
  contact,
  input,
  act,
) => {
  const { pathway } = contact;
  if (contact.state !== 'SPECIAL_ROUTE' || pathway === null)
    throw refusal('NOT_IN_THE_PROCESS', { rule: 'R46', detail: 'The contact is on no special pathway.' });
  const steps = pathwaySteps(contact);
  const next = steps[pathway.signed.length];
  if (!steps.some(({ step }) => step === input.step))
    throw badInput('step', 'R46', `Its steps are: ${steps.map(({ step }) => step).join(', ') || 'none'}.`);
  if (next?.step !== input.step)
    throw refusal('STEP_IN_TURN', {
      detail: `The next signature is: ${next?.step ?? 'none, all are there'}.`,
    });
  requireActor(act, [next.role], contact, 'R46');
  if (pathway.signed.some(({ by }) => by.sub === act.by.sub)) throw refusal('DIFFERENT_PEOPLE');
  const signature = { ...stamp(act), step: input.step, note: required(input.note, 'note', 'R46') };
  const signed = { ...pathway, signed: [...pathway.signed, signature] };
  return nextVersion(noted(contact, 'SIGN_PATHWAY_STEP', act, null, { pathway: signed }));
};

/**
 * Ends the hub’s part in a special pathway, once every step is signed, and the checks are recorded where it asks for
 * them (R43, V7). Throws NOT_ALLOWED, FORBIDDEN or BAD_USER_INPUT.
 */
export const completePathway: Command<{ readonly reason: string }> = (contact, input, act) => {
  requireTransition(contact, 'COMPLETE_PATHWAY', act);
  requireActor(act, managers, contact, 'D2');
  const reason = required(input.reason, 'reason', 'D2');
  const open = pathwaySteps(contact)[contact.pathway?.signed.length ?? 0];
  if (open)
    throw refusal('PATHWAY_SIGNED', {
      rule: 'R46',
      detail: `Still to be signed: ${open.step}, by ${open.role}.`,
    });
  if (rowOfRecord(contact)?.checksFirst) requireChecks(contact, ['CASE_SYSTEM', 'EDUCATION_ROLL'], 'R43');
  return nextVersion(advance(contact, 'COMPLETE_PATHWAY', act, reason));
};

import {
  outcomeCategories,
  outcomesAt,
  type LetterPlace,
  type LetterTemplate,
  type OutcomeCategory,
  type OutcomeRow,
  type ProcedureProfile,
} from '@mash-hub/shared/profiles';
import type { Contact, ContactState } from './contact';
import { procedureOf } from './procedure';

/** What of a contact’s outcome may leave the hub for a referrer or a parent (R156, F9): this and its reference. */
export interface AnnouncedOutcome {
  readonly outcome: string;
  readonly team: string;
  readonly teamPhone: string;
  readonly decidedAt: Date;
}

/** What a contact that was settled without a decision is announced as: the first that the catalogue has. */
const categoriesOf: Readonly<Partial<Record<ContactState, readonly OutcomeCategory[]>>> = {
  EARLY_HELP: ['EARLY_HELP'],
  SIGNPOSTED: ['ADVICE', 'REFER_TO_AGENCY', 'NO_FURTHER_ACTION'],
  NFA: ['NO_FURTHER_ACTION'],
  CLOSED_NO_ACTION: ['NO_FURTHER_ACTION'],
};

type Announced = Pick<OutcomeRow, 'label'> & {
  readonly receivingTeam: { readonly name: string; readonly phone: string } | null;
};

// What a manager wrote as the outcome may name somebody: only the catalogue’s own words are announced (R156).
const rowOfDecision = (
  { outcome, category, threshold }: NonNullable<Contact['decision']>,
  profile: ProcedureProfile,
): Announced => {
  const rows = outcomesAt(profile, threshold).filter((row) => row.category === category);
  const named = rows.find(({ label }) => label.toLowerCase() === outcome.trim().toLowerCase());
  return named ?? rows[0] ?? { label: outcomeCategories[category], receivingTeam: null };
};

const rowOfState = (state: ContactState, { outcomes }: ProcedureProfile): Announced | null => {
  const categories = categoriesOf[state];
  if (!categories) return null;
  const rows = categories.flatMap((category) => outcomes.find((row) => row.category === category) ?? []);
  return rows[0] ?? { label: 'No further action', receivingTeam: null };
};

// Which pathway it was, and so whose team, may itself be confidential (SOC-22): a letter only says that it went on.
const rowOfPathway = ({ state, pathway }: Contact): Announced | null =>
  state === 'NFA' && pathway !== null ? { label: 'Passed on to another team', receivingTeam: null } : null;

// The service that was picked is free text (R66): it is named only where the catalogue knows it.
const rowOfDiversion = ({ state, diversion }: Contact, profile: ProcedureProfile): Announced | null => {
  const row = state === 'EARLY_HELP' && diversion !== null ? rowOfState(state, profile) : null;
  const teams = profile.outcomes.flatMap(({ receivingTeam }) => receivingTeam ?? []);
  return row && { ...row, receivingTeam: teams.find(({ name }) => name === diversion?.service) ?? null };
};

const announcedRow = (contact: Contact, profile: ProcedureProfile): Announced | null => {
  if (contact.decision !== null) return rowOfDecision(contact.decision, profile);
  return rowOfPathway(contact) ?? rowOfDiversion(contact, profile) ?? rowOfState(contact.state, profile);
};

const hubOf = ({ name, hubPhone }: ProcedureProfile) => ({
  name: `${name} safeguarding hub`,
  phone: hubPhone,
});

/** The outcome as it is announced; null while nothing is settled. Holds nothing that a person of the contact said. */
export const announcedOutcomeOf = (contact: Contact): AnnouncedOutcome | null => {
  const profile = procedureOf(contact);
  const row = announcedRow(contact, profile);
  const settled = contact.stateHistory.findLast(({ from, to }) => from !== to && to === contact.state)?.at;
  const decidedAt = contact.decision?.at ?? settled;
  if (row === null || decidedAt === undefined) return null;
  const { name: team, phone: teamPhone } = row.receivingTeam ?? hubOf(profile);
  return { outcome: row.label, team, teamPhone, decidedAt };
};

const placesOf = (contact: Contact, profile: ProcedureProfile): Readonly<Record<LetterPlace, string>> => {
  const hub = hubOf(profile);
  const announced = announcedOutcomeOf(contact);
  return {
    reference: contact.reference,
    outcome: announced?.outcome ?? '',
    team: announced?.team ?? hub.name,
    teamPhone: announced?.teamPhone ?? hub.phone,
    hubPhone: profile.hubPhone,
    authority: profile.name,
  };
};

/**
 * The text of a letter: the authority’s own wording with its places filled in.
 * INVARIANT: of the contact it takes its reference and the announced outcome alone (R156, R237).
 */
export const letterTextOf = (
  contact: Contact,
  { subject, body }: LetterTemplate,
): { readonly subject: string; readonly body: string } => {
  const places: Readonly<Partial<Record<string, string>>> = placesOf(contact, procedureOf(contact));
  const filled = (text: string): string =>
    text.replace(/{{([^{}]*)}}/g, (whole, place: string) => places[place] ?? whole);
  return { subject: filled(subject), body: filled(body) };
};

import type { Agency } from '@mash-hub/shared/disclosure';
import {
  outcomesAt,
  type OutcomeCategory,
  type OutcomeRow,
  type ProcedureProfile,
} from '@mash-hub/shared/profiles';
import type { Contact, Decision } from './contact';
import { isOutstanding } from './request';

/** What was settled as a category; null where nothing was, or it ended without one. */
export const outcomeCategoryOf = ({ decision, state }: Contact): OutcomeCategory | null =>
  decision?.category ?? (state === 'EARLY_HELP' ? 'EARLY_HELP' : null);

/**
 * The catalogue’s row for a decision: by its own words where the catalogue has them, else the first of its category
 * (R130). Null for a decision whose category the authority no longer has.
 */
export const outcomeRowOf = (
  profile: ProcedureProfile,
  { threshold, category, outcome }: Pick<Decision, 'threshold' | 'category' | 'outcome'>,
): OutcomeRow | null => {
  const rows = outcomesAt(profile, threshold).filter((row) => row.category === category);
  return rows.find(({ label }) => label.toLowerCase() === outcome.trim().toLowerCase()) ?? rows[0] ?? null;
};

/** The team that takes the case on, with its telephone (R132, R152); null where nobody does. */
export const receivingTeamOf = (contact: Contact, profile: ProcedureProfile): OutcomeRow['receivingTeam'] => {
  if (contact.decision !== null) return outcomeRowOf(profile, contact.decision)?.receivingTeam ?? null;
  const category = outcomeCategoryOf(contact);
  return profile.outcomes.find((row) => row.category === category)?.receivingTeam ?? null;
};

/** Agencies of the authority’s minimum that have not answered (R109, feature 52). The decision warns, and stands. */
export const missingMinimumAgencies = (
  { requests }: Pick<Contact, 'requests'>,
  { minimumAgencies }: ProcedureProfile,
): readonly Agency[] =>
  minimumAgencies.value.filter(
    (agency) => !requests.some((request) => request.agency === agency && !isOutstanding(request)),
  );

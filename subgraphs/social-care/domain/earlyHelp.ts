import { outcomesAt, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { stamp } from './command';
import type { Act, Contact } from './contact';
import { badInput, refusal } from './guards';
import type { Diversion } from './parts/direction';

export interface DiversionChoice {
  /** The service that the Team Manager picks (R66); the authority’s own early help where none is named. */
  readonly service?: string | null;
  /** With whom it was discussed: the CAF co-ordinator in Coventry (R66). */
  readonly discussedWith?: string | null;
  /** How many of the authority’s needs the family has, where it counts them (R72). */
  readonly needs?: number | null;
}

const written = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** R72: enough needs for a lead professional; fewer are answered by advice. Throws NOT_ALLOWED or BAD_USER_INPUT. */
const requireNeeds = (needs: number | null, { earlyHelp }: ProcedureProfile): void => {
  const { needsForLevel3 } = earlyHelp;
  if (needs === null || needsForLevel3 === null) return;
  const { atLeast, of } = needsForLevel3;
  if (needs > of) throw badInput('needs', 'R72', `Your authority counts ${String(of)} needs.`);
  if (needs < atLeast)
    throw refusal('NEEDS_COUNTED', {
      detail: `Fewer than ${String(atLeast)} of ${String(of)} needs: this is level 2. Give advice and signpost the family.`,
    });
};

/** R170: below level 4 the worker of the open CAF takes it, and reviews whether it stays or steps up. */
const cafOf = ({ domesticAbuse }: Contact): Pick<Diversion, 'service' | 'receivedBy'> | null => {
  const openCaf = domesticAbuse?.openCaf;
  if (!openCaf) return null;
  const { leadProfessional } = openCaf;
  const service = leadProfessional === null ? 'Open CAF' : `Open CAF, led by ${leadProfessional}`;
  return { service, receivedBy: 'CAF_WORKER' };
};

/**
 * How a contact goes to early help: the service picked or, where none is named, the child’s open CAF (R170) or the one
 * in the authority’s catalogue for the level of need (R66, R72, R74). Throws NOT_ALLOWED or BAD_USER_INPUT.
 */
export const diversionOf = (
  contact: Contact,
  choice: DiversionChoice,
  act: Act,
  profile: ProcedureProfile,
): Diversion => {
  const needs = choice.needs ?? null;
  requireNeeds(needs, profile);
  const rows = [...outcomesAt(profile, contact.ratings.at(-1)?.threshold ?? 'CAF'), ...profile.outcomes];
  const team = rows.find(({ category }) => category === 'EARLY_HELP')?.receivingTeam ?? null;
  const service = written(choice.service);
  const chosen = {
    service: service ?? team?.name ?? 'Early help',
    receivedBy: service === null || service === team?.name ? (team?.role ?? null) : null,
  };
  return {
    ...stamp(act),
    ...((service === null ? cafOf(contact) : null) ?? chosen),
    discussedWith: written(choice.discussedWith),
    needs,
  };
};

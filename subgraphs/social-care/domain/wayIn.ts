import type { Agency } from '@mash-hub/shared/disclosure';
import type { Channel, ChannelRow, ProcedureProfile, Sector } from '@mash-hub/shared/profiles';
import type { Act, Contact } from './contact';
import { badInput } from './guards';

/** How the authority treats a way in; null where its procedure does not name it: accepted, and unusual (I2). */
export const wayInOf = ({ channels }: ProcedureProfile, channel: Channel): ChannelRow | null =>
  channels.find((row) => row.channel === channel) ?? null;

/** What a form, a call or a letter says of its sender. */
interface Sent {
  readonly channel: Channel;
  readonly referrer: Pick<Contact['referrer'], 'kind' | 'agency'>;
  readonly origin?: { readonly sector?: Sector | null };
}

/** The hub’s agencies are sectors too; social care carries services of other sectors. */
const sectorOf = (agency: Agency | null): Sector | null => agency;

/** Where the sender works. A partner’s own staff are of their own sector, whatever was entered. */
const sendersSector = ({ referrer, origin }: Sent, { by }: Act): Sector | null =>
  by.agency === 'SOCIAL_CARE' ? (origin?.sector ?? sectorOf(referrer.agency)) : by.agency;

/** What a duty team hands over is its own, whoever called it. */
const handsOver = ({ channel }: Sent, { by }: Act): boolean =>
  channel === 'EDT' && by.agency === 'SOCIAL_CARE';

/**
 * Sends back what came in a way that is kept for other senders, with the authority’s own guidance (R4, R5, feature 8).
 * Any other way is accepted: a concern is never lost for the way in which it came (R3).
 */
export const requireWayIn = (sent: Sent, act: Act, profile: ProcedureProfile): void => {
  const row = wayInOf(profile, sent.channel);
  if (!row?.onlyFrom || handsOver(sent, act)) return;
  const sector = sendersSector(sent, act);
  if (sector === null || !row.onlyFrom.includes(sector))
    throw badInput('channel', /\bR\d+\b/.exec(row.source)?.[0] ?? 'R2', row.guidance);
};

/** Whether a professional came in a way that the authority does not approve for professionals (R3). */
export const isUnapproved = (
  contact: Pick<Contact, 'channel' | 'referrer'>,
  profile: ProcedureProfile,
): boolean =>
  contact.referrer.kind === 'PROFESSIONAL' &&
  wayInOf(profile, contact.channel)?.approvedForProfessionals === false;

/** Refuses a choice of the caller’s menu where the authority has none (R4, feature 2). Throws BAD_USER_INPUT. */
export const requireMenu = (
  { origin }: { readonly origin?: Partial<Contact['origin']> },
  profile: ProcedureProfile,
): void => {
  const chosen = origin?.callerOption;
  if (chosen && !profile.callerMenu.value.includes(chosen))
    throw badInput('callerOption', 'R4', `Callers to ${profile.name} choose nothing first: leave this out.`);
};

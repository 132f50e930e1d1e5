import type { ProcedureProfile, ProfileId } from '@mash-hub/shared/profiles';
import { isChild } from '../basis';
import { nextVersion, stamp, type CommandContext } from '../command';
import { badInput, required } from '../guards';
import type { Act } from '../parts/act';
import { requirePeople, type ReferredPerson } from '../referredPeople';
import type { ChildCircumstances, DashLevel, DomesticAbuseNotice } from './incident';
import { advanced, newItem } from './item';

/** What the police report. */
export interface ReportInput {
  readonly incidentReference: string;
  readonly occurredAt: Date;
  readonly receivedAt?: Date | null;
  readonly dashLevel?: DashLevel | null;
  readonly harmEvident: boolean;
  readonly people: readonly (ReferredPerson & { readonly circumstances: ChildCircumstances | null })[];
}

/** True where the police pick from a list; else agencies, or the service, look at every incident (C13, C14). */
export const worksFromList = ({ daContact }: Pick<ProcedureProfile, 'daContact'>): boolean =>
  daContact.madeFor === 'CHILD_REFERRED';

/** Whether the authority hears of this child: everywhere a resident one, elsewhere one present or in contact (C13). */
export const isReportable = (
  circumstances: ChildCircumstances | null,
  { daContact }: Pick<ProcedureProfile, 'daContact'>,
): boolean => {
  if (circumstances === null) return false;
  const { resident, present, nonResidentContact } = circumstances;
  return resident || (daContact.nonResidentChildren && (present || nonResidentContact));
};

const requireTimes = ({ occurredAt, receivedAt }: ReportInput, act: Act): void => {
  if (occurredAt > act.at || (receivedAt && (receivedAt > act.at || receivedAt < occurredAt)))
    throw badInput('occurredAt', 'R173', 'The incident comes before its report, and both before now.');
};

/** Names an incident within an authority: reporting it again makes no second notice (feature 9). */
export const submissionOf = (profile: ProfileId, incidentReference: string): string =>
  `domestic-abuse:${profile}:${incidentReference.trim()}`;

/**
 * Puts an incident on the list or agenda, with an item for each child of whom the authority hears (R161, R162, R173).
 * Throws FORBIDDEN, or BAD_USER_INPUT where there is no such child.
 */
export const reportDomesticAbuse = (
  input: ReportInput,
  act: Act,
  { profile, ids }: CommandContext,
): DomesticAbuseNotice => {
  requirePeople(input.people, act);
  requireTimes(input, act);
  const id = ids.next('notice_');
  const people = input.people.map((person, index) => ({
    ...person,
    id: `${id}.${String(index + 1)}`,
    personId: person.personId ?? ids.next('person_'),
  }));
  const children = people.filter((one) => isChild(one) && isReportable(one.circumstances, profile));
  if (children.length === 0)
    throw badInput(
      'people',
      profile.daContact.nonResidentChildren ? 'R161' : 'R162',
      'Report incidents in which a child lives there; here also where one was present or has contact.',
    );
  const notice: DomesticAbuseNotice = {
    id,
    version: 0,
    commands: [],
    profile: profile.id,
    profileVersion: profile.version,
    incidentReference: required(input.incidentReference, 'incidentReference', 'R161'),
    occurredAt: input.occurredAt,
    receivedAt: input.receivedAt ?? act.at,
    reported: stamp(act),
    dashLevel: input.dashLevel ?? null,
    harmEvident: input.harmEvident,
    people,
    items: [],
  };
  const event = worksFromList(profile) ? 'LIST' : 'RECEIVE_AGENDA';
  const items = children.map((child) => advanced(notice, newItem(child.id), event, act));
  return nextVersion({ ...notice, items });
};

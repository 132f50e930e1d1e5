import {
  itemMark,
  permissionFor,
  type Agency,
  type CaseFacts,
  type MarksByAgency,
  type Permission,
  type Standing,
} from '@mash-hub/shared/disclosure';
import type { GrantFacts, SubjectGrant } from '@mash-hub/shared/grant';
import type { Requester } from '@mash-hub/shared/identity';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import {
  activeOverridesFor,
  consentOf,
  hasBasisForAChild,
  isActive,
  isChild,
  standingConsentOf,
} from './basis';
import type { Contact, Subject } from './contact';
import { triageAgencies } from './domesticAbuse/membership';
import { emergencyLevelOf } from './emergencyAccess';
import { stageOf, thresholdOf } from './stage';
import { releasesTo, standingOf } from './standing';
import { strategyOf } from './strategy';

export { activeOverridesFor, consentOf } from './basis';
export { stageOf, thresholdOf } from './stage';
export {
  isCaseworker,
  isCoreStaff,
  isOfHub,
  isOwnReader,
  isReferrer,
  isVisibleTo,
  releasesTo,
  standingOf,
} from './standing';

/** What the decision table asks about one person in one contact (F6). */
export const caseFactsOf = (
  contact: Contact,
  subject: Subject,
  profile: ProcedureProfile,
  now: Date,
): CaseFacts => {
  const overrides = activeOverridesFor(contact, subject.id, now);
  return {
    stage: stageOf(contact, now),
    threshold: thresholdOf(contact),
    consent: standingConsentOf(contact, subject),
    override: overrides.length > 0,
    strategyTriggered: overrides.some(({ ground }) => ground === 'STRATEGY_TRIGGERED'),
    domesticAbuseMode: profile.daMode,
    childCovered: !isChild(subject) && hasBasisForAChild(contact, now),
  };
};

/** The base decision on one person for one requester: level, row, reasons and prompt. */
export const permissionOf = (
  contact: Contact,
  subject: Subject,
  requester: Requester,
  profile: ProcedureProfile,
  now: Date,
): Permission =>
  permissionFor(caseFactsOf(contact, subject, profile, now), standingFor(contact, subject, requester, now));

/** How a requester stands to one person of a contact: as to the contact, and what they opened of that person (BG1). */
const standingFor = (contact: Contact, subject: Subject, requester: Requester, now: Date): Standing => {
  const emergency = emergencyLevelOf(contact, subject.id, requester, now);
  return { ...standingOf(contact, requester), ...(emergency && { emergency }) };
};

const byAgency = (
  references: readonly { readonly agency: Agency; readonly reference: string }[],
): MarksByAgency => {
  const grouped: Partial<Record<Agency, string[]>> = {};
  for (const { agency, reference } of references) {
    const known = (grouped[agency] ??= []);
    if (!known.includes(reference)) known.push(reference);
  }
  return grouped;
};

/** What the Team Manager marked (M6); a mark on one item is `<reference>#<item>`. */
const markedIn = (contact: Contact): MarksByAgency =>
  byAgency(
    contact.marks.map(({ agency, reference, item }) => ({
      agency,
      reference: item === null ? reference : itemMark(reference, item),
    })),
  );

/** What agencies attached to their returns (R111). */
const nominatedIn = (contact: Contact): MarksByAgency =>
  byAgency(
    contact.requests.flatMap(({ agency, answer }) =>
      (answer?.nominated ?? []).map((reference) => ({ agency, reference })),
    ),
  );

/** What was agreed for the requester in a standing release (M7). */
const agreedFor = (contact: Contact, requester: Requester): MarksByAgency =>
  byAgency(releasesTo(contact, requester).flatMap(({ agreed }) => agreed));

/** What the requester may see of each person in the contact now, with the reasons where it is less than all. */
export const subjectPermissions = (
  contact: Contact,
  requester: Requester,
  profile: ProcedureProfile,
  now: Date,
): readonly SubjectGrant[] => {
  const marks = {
    marked: markedIn(contact),
    nominated: nominatedIn(contact),
    agreed: agreedFor(contact, requester),
  };
  return contact.subjects.map((subject) => {
    const standing = standingFor(contact, subject, requester, now);
    const { emergency } = standing;
    const { stage, domesticAbuseMode, ...facts } = caseFactsOf(contact, subject, profile, now);
    const { level, row, reasons, heard } = permissionFor({ stage, domesticAbuseMode, ...facts }, standing);
    return {
      person: subject.personId,
      subject: subject.id,
      level,
      row,
      reasons,
      consent: consentOf(subject),
      ...(heard && { heard }),
      ...(emergency && { emergency }),
      facts,
      ...marks,
    };
  });
};

/** The agencies that have been asked: by a request, a seat at the strategy discussion, or at domestic-abuse triage. */
export const askedAgencies = (contact: Contact): readonly Agency[] => [
  ...new Set([
    ...[...contact.requests, ...(strategyOf(contact)?.attendees ?? [])].map(({ agency }) => agency),
    ...triageAgencies(contact),
  ]),
];

/**
 * Everything a grant says for this requester and contact at this instant (design section 4). Pure: nothing is kept,
 * so that whatever changed binds the very next request. `policy` is the version of the policy rows.
 */
export const grantFactsOf = (
  contact: Contact,
  requester: Requester,
  profile: ProcedureProfile,
  policy: string,
  now: Date,
): GrantFacts => {
  const standing = standingOf(contact, requester);
  const { sub, agency, role, establishment } = requester;
  return {
    sub,
    agency,
    role,
    ...(establishment !== undefined && { establishment }),
    contact: contact.id,
    profile: `${profile.id}@${profile.version}`,
    policy,
    stage: stageOf(contact, now),
    circle: standing.circle,
    recipient: standing.released !== null || standing.attends !== 'NOTHING',
    standing,
    asked: askedAgencies(contact),
    domesticAbuseMode: profile.daMode,
    restrictionYields: profile.s47OverridesProviderRestriction,
    recency: { healthYears: profile.recency.healthYears, probationYears: profile.recency.probationYears },
    overrides: contact.overrides.filter((override) => isActive(override, now)).map(({ id }) => id),
    subjects: subjectPermissions(contact, requester, profile, now),
  };
};

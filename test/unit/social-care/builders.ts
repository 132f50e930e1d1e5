import assert from 'node:assert/strict';
import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { isHubError } from '@mash-hub/shared/errors';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { fromLocal } from '@mash-hub/shared/time';
import {
  rateContact,
  recordConsent,
  recordOverride,
  submitReferral,
  type Act,
  type Attendee,
  type CommandContext,
  type Contact,
  type ReferralInput,
  type ReferredPerson,
  type SubjectRole,
} from '@mash-hub/social-care/domain';

/** A local instant, `2026-06-10 09:22`. */
export const at = (text: string): Date => fromLocal(text.replace(' ', 'T'));

export const aContext = (profile: ProfileId = 'COVENTRY'): CommandContext => ({
  profile: profileOf(profile),
  ids: seededIdSource(7),
});

/** Acts of somebody of an agency in a role, by when. */
export const anAct =
  (agency: Agency, role: Role) =>
  (when: string): Act => ({ at: at(when), by: { sub: `sub-${role.toLowerCase()}`, agency, role } });

export const theTeamManager = anAct('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
export const theSocialWorker = anAct('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
export const theCallTaker = anAct('SOCIAL_CARE', 'BSO');
export const thePolice = anAct('POLICE', 'POLICE_MASH_OFFICER');
export const theNurse = anAct('HEALTH', 'NAMED_NURSE');
export const theProbationOfficer = anAct('PROBATION', 'PROBATION_OM_MASH');
export const theLocalityManager = anAct('SOCIAL_CARE', 'LOCALITY_TM');
export const theGroupManager = anAct('SOCIAL_CARE', 'GROUP_MANAGER');
export const theSafeguardingLead = anAct('EDUCATION', 'DSL');
export const theHealthVisitor = anAct('HEALTH', 'PROFESSIONAL_REFERRER');

export const aRequester = (agency: Agency, role: Role, establishment?: string): Requester => ({
  sub: `sub-${role.toLowerCase()}`,
  agency,
  role,
  ...(establishment !== undefined && { establishment }),
});

export const aSeat = (
  agency: Agency,
  role: Role | null = null,
  establishment: string | null = null,
): Attendee => ({
  agency,
  role,
  establishment,
});

/** Social care, police, health and a school: the four seats of a school-age child (R121). */
export const fourSeats: readonly Attendee[] = [
  aSeat('SOCIAL_CARE'),
  aSeat('POLICE'),
  aSeat('HEALTH'),
  aSeat('EDUCATION', 'DSL', 'ZZ-SCHOOL-1'),
];

export const aPerson = (
  role: SubjectRole,
  birthDate: string | null = null,
  given = 'Sample',
): ReferredPerson => ({
  role,
  person: {
    names: [{ given, family: 'Testcase' }],
    birthDate,
    sex: null,
    addresses: ['1 Example Row ZZ99 1AA'],
    nhsNumber: null,
    upn: null,
  },
});

/** A valid referral by a professional: a child of eight and her mother, nobody asked. */
export const aReferral = (changes: Partial<ReferralInput> = {}): ReferralInput => ({
  reference: 'COV-2026-000123',
  channel: 'MARF',
  narrative: 'Marks on the child’s back.',
  referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Example', contact: '01632 960001' },
  familyInformed: false,
  familyNotInformedReason: 'Telling the parents could put the child at risk.',
  subjects: [aPerson('CHILD', '2018-05-04', 'Pia'), aPerson('MOTHER', '1990-01-02', 'Dena')],
  socialCareStatus: null,
  ...changes,
});

export const aContact = (
  changes: Partial<ReferralInput> = {},
  profile: ProfileId = 'COVENTRY',
  act: Act = theSafeguardingLead('2026-11-03 09:15'),
): Contact => submitReferral(aReferral(changes), act, aContext(profile));

/** The id of the n-th person on the form. */
export const person = (contact: Contact, n: number): string => `${contact.id}.${String(n)}`;

export const rated = (
  contact: Contact,
  rag: 'RED' | 'AMBER' | 'GREEN' | 'BLUE',
  when: string,
  confirm = false,
): Contact =>
  rateContact(
    contact,
    { rag, reason: 'On the account given.', confirm },
    theTeamManager(when),
    aContext(contact.profile),
  );

export const overridden = (contact: Contact, when: string, ...people: readonly number[]): Contact =>
  recordOverride(
    contact,
    {
      ground: contact.profile === 'WALSALL' ? 'IMMEDIATE_CHILD_PROTECTION' : 'DELAY_SIGNIFICANT_HARM',
      reason: 'Asking the parents would delay enquiries into an assault.',
      subjects: people.map((n) => person(contact, n)),
    },
    theTeamManager(when),
    aContext(contact.profile),
  );

/** The child's mother, the second on the form, agrees for the child. */
export const withConsent = (contact: Contact, when: string): Contact =>
  recordConsent(
    contact,
    { subject: person(contact, 1), status: 'GIVEN', givenBy: person(contact, 2), note: null },
    theSocialWorker(when),
    aContext(contact.profile),
  );

/** Asserts that something is refused with this code and, where given, this guard, rule or field. */
export const refused = (
  code: string,
  names: Readonly<Record<string, string>>,
  attempt: () => unknown,
): void => {
  assert.throws(attempt, (error: unknown) => {
    assert.ok(isHubError(error), String(error));
    assert.equal(error.extensions.code, code);
    const extensions: Readonly<Record<string, unknown>> = error.extensions;
    for (const [name, value] of Object.entries(names)) assert.equal(extensions[name], value, name);
    return true;
  });
};

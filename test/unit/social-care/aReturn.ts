import assert from 'node:assert/strict';
import type { Agency } from '@mash-hub/shared/disclosure';
import {
  commissionAssessment,
  submitReturn,
  type Act,
  type Contact,
  type ReturnInput,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  anAct,
  overridden,
  rated,
  theNurse,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

/** When returns are entered. */
export const when = '2026-11-03 10:00';
export const theAdministrator = anAct('HEALTH', 'HEALTH_MASH_ADMIN')(when);
export const theEducationOfficer = anAct('EDUCATION', 'EDUCATION_OFFICER')(when);
export const nurse = theNurse(when);

/** A child and her mother, both asked about. */
export const asked = (rag: 'RED' | 'AMBER' = 'AMBER'): Contact =>
  commissionAssessment(
    rated(
      overridden(aContact({}, 'WALSALL', theSafeguardingLead('2026-11-03 09:15')), '2026-11-03 09:20', 1, 2),
      rag,
      '2026-11-03 09:25',
    ),
    { agencies: ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'], reason: 'Marks on the back.' },
    theTeamManager('2026-11-03 09:30'),
    aContext('WALSALL'),
  );

/** AMBER: what a return is entered on unless a test says otherwise. */
export const contact = asked();
/** The request to an agency. Fails the test where there is none. */
export const requestOf = (of: Contact, agency: Agency) =>
  of.requests.find((request) => request.agency === agency) ?? assert.fail(agency);

/** The contact with an agency’s return, complete but for what the test changes. */
export const answered = (agency: Agency, act: Act, changes: Partial<ReturnInput>, of = contact): Contact =>
  submitReturn(
    of,
    {
      request: requestOf(of, agency).id,
      noRecord: false,
      analysis: 'What it means for the child.',
      visibilityAccepted: true,
      ...changes,
    },
    act,
    aContext('WALSALL'),
  );
/** What the agency’s form came to. */
export const formsOf = (agency: Agency, act: Act, changes: Partial<ReturnInput>, of = contact) =>
  requestOf(answered(agency, act, changes, of), agency).answer?.forms ?? assert.fail('no forms');

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  activeOverridesFor,
  commissionAssessment,
  consentOf,
  lapseOverride,
  recordConsent,
  recordOverride,
  routeContact,
  submitReturn,
  withdrawConsent,
  type ConsentInput,
  type Contact,
  type OverrideInput,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  at,
  overridden,
  person,
  rated,
  refused,
  theNurse,
  thePolice,
  theSocialWorker,
  theTeamManager,
} from './builders';

const family = aContact({
  subjects: [
    aPerson('CHILD', '2018-05-04'),
    aPerson('MOTHER'),
    aPerson('STEP_PARENT'),
    aPerson('GRANDPARENT'),
  ],
});
const consent = (
  contact: Contact,
  n: number,
  by: number | null,
  status: ConsentInput['status'] = 'GIVEN',
  note = '',
) =>
  recordConsent(
    contact,
    { subject: person(contact, n), status, givenBy: by === null ? null : person(contact, by), note },
    theSocialWorker('2026-11-03 10:00'),
    aContext(contact.profile),
  );
const withdrawn = (contact: Contact, when: string) =>
  withdrawConsent(
    contact,
    { subject: person(contact, 1), by: person(contact, 2), note: null },
    theSocialWorker(when),
    aContext(),
  );
const override = (
  changes: Partial<OverrideInput>,
  act = theTeamManager('2026-11-03 10:00'),
  contact = family,
) =>
  recordOverride(
    contact,
    {
      ground: 'DELAY_SIGNIFICANT_HARM',
      reason: 'Asking would delay the enquiry into the assault.',
      subjects: [person(contact, 1)],
      ...changes,
    },
    act,
    aContext(contact.profile),
  );

void describe('Consent', () => {
  void it('for a child is given by the child, a parent or a carer in the contact (R230)', () => {
    for (const giver of [1, 2, 3]) assert.equal(consent(family, 1, giver).subjects[0]?.consents.length, 1);
    refused('BAD_USER_INPUT', { rule: 'R230' }, () => consent(family, 1, 4));
  });

  void it('of an adult is the adult’s own (R230)', () => {
    assert.equal(consent(family, 3, 3).version, family.version + 1);
    refused('BAD_USER_INPUT', { rule: 'R230' }, () => consent(family, 3, 2));
  });

  void it('of somebody who is not in the contact is refused (R231)', () => {
    refused('BAD_USER_INPUT', { field: 'subject' }, () => consent(family, 9, 2));
  });

  void it('names who gave it (R91)', () => {
    refused('BAD_USER_INPUT', { field: 'givenBy' }, () => consent(family, 1, null));
  });

  void it('is unobtainable only with the attempts made (R229)', () => {
    refused('BAD_USER_INPUT', { rule: 'R229' }, () => consent(family, 1, null, 'UNOBTAINABLE'));
    assert.equal(consent(family, 1, null, 'UNOBTAINABLE', 'Rang three times.').state, 'AWAITING_MANAGER');
  });

  void it('that was given is withdrawn, not overwritten; that was refused may be asked again (D0, R221)', () => {
    refused('NOT_ALLOWED', { guard: 'NOT_IN_THE_PROCESS' }, () =>
      consent(consent(family, 1, 2), 1, 2, 'REFUSED'),
    );
    const agreed = consent(consent(family, 1, 2, 'REFUSED'), 1, 2);
    assert.equal(agreed.subjects[0] && consentOf(agreed.subjects[0]), 'GIVEN');
  });

  void it('withdrawn at 11:00 lets the answer of 10:30 stand and refuses that of 11:30 (V1, R228)', () => {
    const given = rated(consent(family, 1, 2), 'AMBER', '2026-11-03 10:01');
    const agencies = ['HEALTH', 'POLICE'] as const;
    const asked = commissionAssessment(
      given,
      { agencies, reason: 'Marks' },
      theTeamManager('2026-11-03 10:05'),
      aContext(),
    );
    const answer = (contact: Contact, n: number, act: ReturnType<typeof theNurse>) =>
      submitReturn(
        contact,
        {
          request: contact.requests[n]?.id ?? '',
          noRecord: false,
          analysis: 'It means risk.',
          visibilityAccepted: true,
        },
        act,
        aContext(),
      );
    const first = answer(asked, 0, theNurse('2026-11-03 10:30'));
    const after = withdrawn(first, '2026-11-03 11:00');
    assert.equal(after.requests[0]?.status, 'SUBMITTED');
    refused('NOT_ALLOWED', { guard: 'BASIS_STANDS', rule: 'R228' }, () =>
      answer(after, 1, thePolice('2026-11-03 11:30')),
    );
    const grounded = overridden(after, '2026-11-03 11:40', 1);
    assert.equal(answer(grounded, 1, thePolice('2026-11-03 11:45')).requests[1]?.status, 'SUBMITTED');
  });

  void it('that nobody gave cannot be withdrawn (R228)', () => {
    refused('NOT_ALLOWED', { guard: 'CONSENT_GIVEN' }, () => withdrawn(family, '2026-11-03 11:00'));
  });
});

void describe('An override', () => {
  void it('on a ground of another authority is refused (V29)', () => {
    refused('GROUND_NOT_IN_PROFILE', {}, () => override({ ground: 'PROPORTIONATE_SCREENING' }));
  });

  void it('needs a ground for sharing, not one for not informing (F2)', () => {
    refused('NOT_ALLOWED', { guard: 'SHARING_GROUND' }, () => override({ ground: 'DOCUMENTED_EXCEPTION' }));
  });

  void it('needs a sentence of reason and people in the contact (F2)', () => {
    for (const reason of ['', 'too short here', 'Aaaaaaaaaaaa bbbbbbbbbbbb'])
      refused('BAD_USER_INPUT', { field: 'reason' }, () => override({ reason }));
    refused('BAD_USER_INPUT', { field: 'subjects' }, () => override({ subjects: [] }));
    refused('BAD_USER_INPUT', { field: 'subjects' }, () => override({ subjects: ['contact_X.1'] }));
  });

  void it('is the Team Manager’s; the police write down their own rationale (F2)', () => {
    refused('FORBIDDEN', { rule: 'F2' }, () => override({}, theSocialWorker('2026-11-03 10:00')));
    refused('FORBIDDEN', { rule: 'F2' }, () => override({}, thePolice('2026-11-03 10:00')));
    const ground = 'POLICE_DA_RATIONALE';
    refused('FORBIDDEN', { rule: 'F2' }, () => override({ ground }));
    assert.equal(override({ ground }, thePolice('2026-11-03 10:00')).overrides.length, 1);
  });

  void it('records consent as it then was, and is reviewed after 28 days [P]', () => {
    const [recorded] = override({ subjects: [person(family, 1), person(family, 2)] }).overrides;
    assert.deepEqual(recorded?.consentThen, ['NOT_SOUGHT', 'NOT_SOUGHT']);
    assert.equal(recorded.reviewDate, '2026-12-01');
  });

  void it('covers those it names, to the end of its review date, until it lapses (M4, D0)', () => {
    const contact = override({});
    const active = (n: number, when: string, of = contact) =>
      activeOverridesFor(of, person(of, n), at(when)).length;
    assert.equal(active(1, '2026-12-01 23:59'), 1);
    assert.equal(active(1, '2026-12-02 00:00'), 0);
    assert.equal(active(2, '2026-11-03 10:00'), 0);
    const input = { override: contact.overrides[0]?.id ?? '', reason: 'The risk has gone.' };
    const lapsed = lapseOverride(contact, input, theTeamManager('2026-11-04 10:00'), aContext());
    assert.equal(active(1, '2026-11-04 10:00', lapsed), 0);
    refused('NOT_ALLOWED', { guard: 'OVERRIDE_ACTIVE' }, () =>
      lapseOverride(lapsed, input, theTeamManager('2026-11-04 11:00'), aContext()),
    );
  });
});

void describe('A hold for want of consent', () => {
  const route = (contact: Contact, to: 'HOLD' | 'TRIAGE' | 'NFA' | 'CLOSE') =>
    routeContact(
      contact,
      { to, reason: 'No agreement.' },
      theTeamManager('2026-11-03 09:30'),
      aContext(contact.profile),
    );
  const held = route(aContact({}, 'WALSALL'), 'HOLD');

  void it('is there when no child has consent and no ground stands (R221)', () => {
    assert.equal(held.state, 'HELD_NO_CONSENT');
    refused('NOT_ALLOWED', { guard: 'NO_BASIS' }, () => route(consent(family, 1, 2), 'HOLD'));
    refused('NOT_ALLOWED', { guard: 'NO_BASIS' }, () =>
      route(overridden(family, '2026-11-03 09:20', 1), 'HOLD'),
    );
  });

  void it('ends with a child’s consent, not with an adult’s (R224)', () => {
    assert.equal(consent(held, 2, 2).state, 'HELD_NO_CONSENT');
    assert.equal(consent(held, 1, 2).state, 'AWAITING_MANAGER');
  });

  void it('in Walsall ends with IMMEDIATE_CHILD_PROTECTION, whose reason the direction holds; RED follows (V28)', () => {
    const taken = overridden(held, '2026-11-03 09:40', 1);
    assert.equal(taken.state, 'AWAITING_MANAGER');
    assert.match(taken.overrides[0]?.reason ?? '', /delay enquiries/);
    const red = rated(taken, 'RED', '2026-11-03 09:45');
    assert.equal(red.state, 'STRATEGY');
    const input = { agencies: ['HEALTH'], reason: 'Marks' } as const;
    const asked = commissionAssessment(red, input, theTeamManager('2026-11-03 09:50'), aContext('WALSALL'));
    assert.equal(asked.requests.length, 1);
  });

  void it('asks nobody anything (R222)', () => {
    refused('NOT_ALLOWED', { guard: 'NOT_IN_THE_PROCESS' }, () =>
      commissionAssessment(
        held,
        { agencies: ['HEALTH'], reason: 'x' },
        theTeamManager('2026-11-03 09:50'),
        aContext('WALSALL'),
      ),
    );
  });

  void it('closes by the manager’s word (R154)', () => {
    assert.equal(route(held, 'CLOSE').state, 'CLOSED_NO_ACTION');
  });

  void it('no further action from triage ends every override (D0, DT41)', () => {
    const ended = route(route(overridden(family, '2026-11-03 09:20', 1), 'TRIAGE'), 'NFA');
    assert.equal(ended.overrides[0]?.lapsed?.reason, 'No agreement.');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireVersion, submitReferral, withIdempotency, raiseDispute } from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  aReferral,
  refused,
  theCallTaker,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

const lead = theSafeguardingLead('2026-11-03 09:15');
const submit = (changes: Parameters<typeof aReferral>[0], act = lead) =>
  submitReferral(aReferral(changes), act, aContext());
const aPublicReferrer = { kind: 'ANONYMOUS', agency: null, name: null, contact: null } as const;

void describe('A referral', () => {
  void it('is received, logged and passed up to the Team Manager (R28, R41)', () => {
    const contact = submit({});
    assert.equal(contact.version, 1);
    assert.deepEqual(
      contact.stateHistory.map(({ to }) => to),
      ['RECEIVED', 'LOGGED', 'AWAITING_MANAGER'],
    );
    assert.deepEqual(
      contact.subjects.map(({ id }) => id),
      [`${contact.id}.1`, `${contact.id}.2`],
    );
  });

  void it('about an open child goes to the allocated worker (R30)', () => {
    assert.equal(submit({ socialCareStatus: { open: true, closedOn: null } }).state, 'WITH_ALLOCATED_WORKER');
  });

  void it('within 56 days of closure goes to the area team, on day 57 to the Team Manager (R35, R37)', () => {
    assert.equal(
      submit({ socialCareStatus: { open: false, closedOn: '2026-09-08' } }).state,
      'WITH_AREA_TEAM',
    );
    assert.equal(
      submit({ socialCareStatus: { open: false, closedOn: '2026-09-07' } }).state,
      'AWAITING_MANAGER',
    );
  });

  void it('has no area-team route where the profile sets none (C12)', () => {
    const contact = aContact({ socialCareStatus: { open: false, closedOn: '2026-10-30' } }, 'WALSALL');
    assert.equal(contact.state, 'AWAITING_MANAGER');
  });

  void it('must say why the family was not told (R14)', () => {
    refused('BAD_USER_INPUT', { rule: 'R14', field: 'familyNotInformedReason' }, () =>
      submit({ familyNotInformedReason: ' ' }),
    );
    assert.equal(submit({ familyInformed: true, familyNotInformedReason: null }).familyInformed, true);
  });

  void it('is refused from a professional who wants to stay anonymous (V16, R15)', () => {
    refused('BAD_USER_INPUT', { rule: 'R15' }, () => submit({ referrer: aPublicReferrer }));
    const call = theCallTaker('2026-11-03 09:15');
    refused('BAD_USER_INPUT', { rule: 'R15' }, () =>
      submit({ referrer: { ...aPublicReferrer, agency: 'HEALTH' } }, call),
    );
  });

  void it('from a member of the public may be anonymous when hub staff take the call (R15)', () => {
    const contact = submit({ referrer: aPublicReferrer }, theCallTaker('2026-11-03 09:15'));
    assert.equal(contact.referrer.kind, 'ANONYMOUS');
  });

  void it('is refused from a professional without a name (R235)', () => {
    const referrer = { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: '', contact: null } as const;
    refused('BAD_USER_INPUT', { field: 'referrer.name' }, () => submit({ referrer }));
  });

  void it('takes a professional’s identity from who acts, not from what was entered', () => {
    const referrer = {
      kind: 'PROFESSIONAL',
      agency: 'POLICE',
      sub: 'somebody',
      name: 'Ms X',
      contact: null,
    } as const;
    const contact = submit({ referrer });
    assert.equal(contact.referrer.sub, lead.by.sub);
    assert.equal(contact.referrer.agency, 'EDUCATION');
  });

  void it('is about a child or an unborn child (R1, R60, V21)', () => {
    refused('BAD_USER_INPUT', { rule: 'R1' }, () => submit({ subjects: [aPerson('MOTHER')] }));
    assert.equal(submit({ subjects: [aPerson('UNBORN_CHILD'), aPerson('MOTHER')] }).subjects.length, 2);
  });

  void it('accepts today as a birth date and nothing later', () => {
    assert.ok(submit({ subjects: [aPerson('CHILD', '2026-11-03')] }));
    const field = 'subjects.person.birthDate';
    refused('BAD_USER_INPUT', { field }, () => submit({ subjects: [aPerson('CHILD', '2026-11-04')] }));
    refused('BAD_USER_INPUT', { field }, () => submit({ subjects: [aPerson('CHILD', '2026-02-30')] }));
  });

  void it('carries the consents that the form gives, under the same rules (R230)', () => {
    const consent = (givenBy: number | null) => ({ status: 'GIVEN', givenBy, note: null }) as const;
    const child = aPerson('CHILD', '2018-05-04');
    const contact = submit({ subjects: [{ ...child, consent: consent(2) }, aPerson('MOTHER')] });
    assert.equal(contact.subjects[0]?.consents[0]?.givenBy, `${contact.id}.2`);
    refused('BAD_USER_INPUT', { rule: 'R230' }, () =>
      submit({ subjects: [{ ...child, consent: consent(2) }, aPerson('OTHER_ADULT')] }),
    );
  });
});

void describe('A command', () => {
  const act = theTeamManager('2026-11-03 10:00');
  const dispute = (contact: ReturnType<typeof aContact>) =>
    raiseDispute(contact, { ground: 'Too low' }, act, aContext());

  void it('sent twice under one key is applied once', () => {
    const once = withIdempotency(aContact(), 'key-1', 'a', dispute);
    assert.equal(once.disputes.length, 1);
    assert.equal(withIdempotency(once, 'key-1', 'a', dispute), once);
  });

  void it('is refused under a key that was used for other content', () => {
    const once = withIdempotency(aContact(), 'key-1', 'a', dispute);
    refused('IDEMPOTENCY_KEY_REUSED', {}, () => withIdempotency(once, 'key-1', 'b', dispute));
  });

  void it('is refused on a version that is no longer the newest', () => {
    refused('CONFLICT', {}, () => {
      requireVersion(aContact(), 9, { reason: 'Typed' });
    });
    requireVersion(aContact(), 1, { reason: 'Typed' });
    requireVersion(aContact(), null, { reason: 'Typed' });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { items, type Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  concludeStrategy,
  decide,
  rateContact,
  recordConsent,
  recordWriteBack,
  releaseDisclosure,
  submitReturn,
  type Act,
  type Contact,
  type ReleaseInput,
  type WriteBackInput,
  type WriteBackKind,
} from '@mash-hub/social-care/domain';
import { anAsked, told } from './alertViews';
import {
  aContact,
  aContext,
  anAct,
  aPerson,
  aSeat,
  overridden,
  person,
  rated,
  refused,
  theNurse,
  theProbationOfficer,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

const asked = (profile: ProfileId = 'COVENTRY', rag: 'RED' | 'AMBER' = 'AMBER'): Contact =>
  anAsked(rag, '2026-11-03 10:00', profile, ['HEALTH', 'EDUCATION', 'PROBATION']);

const later = '2026-11-03 12:00';
const manager = theTeamManager(later);
const nurse = theNurse(later);
const probation = theProbationOfficer(later);
const educationOfficer = anAct('EDUCATION', 'EDUCATION_OFFICER')(later);
const outcome = ['SOC-18.outcome'];

/** Decided as child in need, and released to every agency that was asked. */
const released = (of: Contact, more: Partial<ReleaseInput> = {}): Contact => {
  const context = aContext(of.profile);
  const owing: readonly Agency[] = ['HEALTH', 'EDUCATION', 'PROBATION'];
  const confirmed = rateContact(of, { rag: 'AMBER', reason: 'Confirmed.', confirm: true }, manager, context);
  const decision = {
    outcome: 'As rated',
    threshold: 'CIN',
    rationale: 'Marks.',
    missingAgencies: owing,
  } as const;
  const recipients = owing.map((agency) => ({ ...aSeat(agency), level: 'RELEVANT' as const }));
  const input = { recipients, ...more };
  return releaseDisclosure(decide(confirmed, decision, manager, context), input, manager, context);
};

const write = (
  of: Contact,
  act: Act,
  kind: WriteBackKind,
  items: readonly string[] = [],
  more: Partial<WriteBackInput> = {},
): Contact => recordWriteBack(of, { kind, to: 'A system', items, ...more }, act, aContext(of.profile));

const toldBy = (contact: Contact): readonly string[] | undefined => contact.writeBacks.at(-1)?.items;

void describe('What a write-back tells (B5, R141)', () => {
  void it('the concern flag tells that there is one, whatever was released, and nothing more (EDU-21, R144)', () => {
    assert.deepEqual(toldBy(write(asked(), educationOfficer, 'CONCERN_FLAG')), ['EDU-21']);
    for (const of of [asked(), released(asked())])
      refused('BAD_USER_INPUT', { field: 'items', rule: 'R144' }, () =>
        write(of, educationOfficer, 'CONCERN_FLAG', of.releases.length > 0 ? outcome : ['EDU-01', 'EDU-21']),
      );
  });

  void it('the supervising officer hears at once that somebody was asked about, the outcome once it is released (R104, R145)', () => {
    assert.deepEqual(toldBy(write(asked(), probation, 'SUPERVISING_OFFICER_TOLD')), ['PRO-01']);
    refused('NOT_ALLOWED', { guard: 'WITHIN_RELEASE' }, () =>
      write(asked(), probation, 'SUPERVISING_OFFICER_TOLD', outcome),
    );
    assert.deepEqual(
      toldBy(write(released(asked()), probation, 'SUPERVISING_OFFICER_TOLD', outcome)),
      outcome,
    );
  });

  void it('what rests on a release names its items, within the level of the release (R142, R145, R146)', () => {
    const contact = released(asked());
    for (const [act, kind] of [
      [probation, 'PROBATION_RECORD'],
      [nurse, 'HEALTH_RECORD'],
      [nurse, 'HEALTH_ACTION'],
      [nurse, 'CARRIED_TO_AGENCY'],
    ] as const) {
      refused('BAD_USER_INPUT', { field: 'items', rule: 'R142' }, () => write(contact, act, kind));
      refused('NOT_ALLOWED', { guard: 'WITHIN_RELEASE' }, () => write(contact, act, kind, ['POL-10']));
      assert.deepEqual(toldBy(write(contact, act, kind, outcome)), outcome);
    }
  });

  void it('what went to another role or to a setting of the agency permits its hub staff no more than their own release (R142, R144)', () => {
    const setting = 'ZZ-PRIMARY';
    const contact = released(asked(), {
      recipients: [
        { ...aSeat('HEALTH'), level: 'SUMMARY' },
        { ...aSeat('HEALTH', 'PARTNER_PRACTITIONER'), level: 'RELEVANT' },
        { ...aSeat('EDUCATION'), level: 'RELEVANT' },
        { ...aSeat('EDUCATION', null, setting), level: 'SUMMARY' },
      ],
      agreed: [{ agency: 'HEALTH', reference: 'EMERGENCY_ATTENDANCE:1' }],
    });
    const beyond = items.find(({ tier }) => tier === 'RELEVANT')?.id ?? '';
    refused('NOT_ALLOWED', { guard: 'WITHIN_RELEASE' }, () =>
      write(contact, nurse, 'HEALTH_RECORD', [beyond]),
    );
    refused('NOT_ALLOWED', { guard: 'WITHIN_RELEASE' }, () =>
      write(contact, educationOfficer, 'AGREED_TO_SCHOOL', [beyond], { to: setting }),
    );
    assert.deepEqual(
      toldBy(write(contact, educationOfficer, 'AGREED_TO_SCHOOL', outcome, { to: setting })),
      outcome,
    );
  });

  void it('after a RED whose discussion was not held goes the marker, not a form (R125, R126, HLT-27)', () => {
    const red = asked('WALSALL', 'RED');
    const notHeld = concludeStrategy(
      red,
      { outcome: 'NOT_HELD', reason: 'Explained by the hospital.' },
      manager,
      aContext('WALSALL'),
    );
    assert.deepEqual(toldBy(write(notHeld, nurse, 'STRATEGY_LIAISON_FORM')), ['HLT-27.marker']);
    refused('BAD_USER_INPUT', { rule: 'R125' }, () =>
      write(notHeld, nurse, 'STRATEGY_LIAISON_FORM', ['HLT-27.form']),
    );
    refused('NOT_ALLOWED', { rule: 'R126' }, () => write(red, nurse, 'STRATEGY_LIAISON_FORM'));
  });

  void it('the midwives hear of an outcome about an unborn child, and of no other (R60, R148)', () => {
    refused('NOT_ALLOWED', { rule: 'R60' }, () => write(released(asked()), manager, 'MIDWIFERY_ALERT'));
  });

  void it('the emergency duty team’s alert names what it tells (R199)', () => {
    refused('BAD_USER_INPUT', { rule: 'R142' }, () => write(asked(), manager, 'EDT_ALERT'));
    assert.deepEqual(toldBy(write(asked(), manager, 'EDT_ALERT', ['POL-16.grade'])), ['POL-16.grade']);
  });
});

void describe('What a write-back rests on', () => {
  void it('the domestic-abuse outcome sheet on a manager’s authorisation, and it has its own items only (R149)', () => {
    refused('NOT_ALLOWED', { rule: 'R149' }, () => write(asked(), manager, 'DA_OUTCOME_SHEET'));
    const authorised = { sheetAuthorised: true };
    const sheet = ['SOC-18.outcome', 'SOC-17.level', 'POL-01'];
    assert.deepEqual(toldBy(write(asked(), manager, 'DA_OUTCOME_SHEET', [], authorised)), sheet);
    refused('BAD_USER_INPUT', { rule: 'R149' }, () =>
      write(asked(), manager, 'DA_OUTCOME_SHEET', ['SOC-09'], authorised),
    );
    refused('FORBIDDEN', { rule: 'R149' }, () => write(asked(), nurse, 'DA_OUTCOME_SHEET', [], authorised));
  });

  void it('a report with a substance marker on the adult’s own consent, never on a ground (R227, POL-18)', () => {
    const contact = overridden(
      aContact({}, 'COVENTRY', theSafeguardingLead('2026-11-03 09:15')),
      later,
      1,
      2,
    );
    const mother = person(contact, 2);
    const pass = (of: Contact, subject: string | null, items: readonly string[] = []) =>
      write(of, manager, 'SUBSTANCE_REPORT', items, { subject });
    refused('NOT_ALLOWED', { guard: 'SUBSTANCE_CONSENT', rule: 'R227' }, () => pass(contact, mother));
    const agreed = recordConsent(
      contact,
      { subject: mother, status: 'GIVEN', givenBy: mother, note: null },
      manager,
      aContext(),
    );
    assert.deepEqual(toldBy(pass(agreed, mother)), ['POL-16.text', 'POL-18']);
    refused('BAD_USER_INPUT', { rule: 'R227' }, () => pass(agreed, mother, ['POL-16.text']));
    refused('BAD_USER_INPUT', { field: 'subject' }, () => pass(agreed, null));
    refused('BAD_USER_INPUT', { field: 'subject' }, () => pass(agreed, person(agreed, 1)));
  });

  void it('in Walsall members carry information back with the parents’ consent only (R147)', () => {
    const underGround = (profile: ProfileId): Contact => {
      const contact = aContact({}, profile, theSafeguardingLead('2026-11-03 09:15'));
      const amber = rated(overridden(contact, '2026-11-03 09:40', 1, 2), 'AMBER', '2026-11-03 09:45');
      const ask = { agencies: ['HEALTH', 'EDUCATION', 'PROBATION'], reason: 'Marks.' } as const;
      return released(
        commissionAssessment(amber, ask, theTeamManager('2026-11-03 10:00'), aContext(profile)),
      );
    };
    refused('NOT_ALLOWED', { guard: 'CARRIED_WITH_CONSENT', rule: 'R147' }, () =>
      write(underGround('WALSALL'), nurse, 'CARRIED_TO_AGENCY', outcome),
    );
    assert.deepEqual(toldBy(write(released(asked('WALSALL')), nurse, 'CARRIED_TO_AGENCY', outcome)), outcome);
    assert.deepEqual(toldBy(write(underGround('COVENTRY'), nurse, 'CARRIED_TO_AGENCY', outcome)), outcome);
  });

  void it('the midwives hear of an unborn child once there is an outcome, not before (R60, R148)', () => {
    const consent = { status: 'GIVEN', givenBy: 2, note: null } as const;
    const subjects = [
      { ...aPerson('UNBORN_CHILD'), consent },
      { ...aPerson('MOTHER', '1990-01-02', 'Dena'), consent },
    ];
    const contact = rated(aContact({ subjects }), 'AMBER', '2026-11-03 09:45');
    refused('NOT_ALLOWED', { rule: 'R60' }, () => write(contact, manager, 'MIDWIFERY_ALERT'));
  });
});

void describe('Somebody who is under supervision', () => {
  const answered = (nameCheck: 'CURRENT' | 'PREVIOUS' | 'NO_MATCH', of = asked()): Contact => {
    const noRecord = nameCheck === 'NO_MATCH';
    const request = of.requests.find(({ agency }) => agency === 'PROBATION')?.id ?? '';
    const analysis = noRecord ? null : 'Under supervision.';
    const act = theProbationOfficer('2026-11-03 11:00');
    const input = { request, noRecord, analysis, nameCheck, visibilityAccepted: true };
    return submitReturn(of, input, act, aContext(of.profile));
  };

  void it('stays with probation and the supervising officer until it is recorded that they know (R104, feature 47)', () => {
    const found = answered('CURRENT');
    const waiting = ['PROBATION Tue 3 Nov 2026 11:00', 'SUPERVISING_OM Tue 3 Nov 2026 11:00'];
    assert.deepEqual(told(found, 'SUPERVISING_OFFICER_TO_TELL'), waiting);
    assert.deepEqual(told(released(found), 'SUPERVISING_OFFICER_TO_TELL'), waiting);
    const known = write(found, probation, 'SUPERVISING_OFFICER_TOLD');
    assert.deepEqual(told(known, 'SUPERVISING_OFFICER_TO_TELL'), []);
    assert.deepEqual(told(answered('PREVIOUS'), 'SUPERVISING_OFFICER_TO_TELL'), []);
  });

  void it('where nobody matched no trace is left: nobody is told and nothing is written (R112)', () => {
    const none = answered('NO_MATCH');
    assert.deepEqual(told(none, 'SUPERVISING_OFFICER_TO_TELL'), []);
    assert.deepEqual(told(none, 'SUPERVISING_OFFICER'), []);
    for (const kind of ['SUPERVISING_OFFICER_TOLD', 'PROBATION_RECORD', 'CARRIED_TO_AGENCY'] as const)
      refused('NOT_ALLOWED', { guard: 'NO_TRACE', rule: 'R112' }, () =>
        write(none, probation, kind, kind === 'SUPERVISING_OFFICER_TOLD' ? [] : outcome),
      );
  });
});

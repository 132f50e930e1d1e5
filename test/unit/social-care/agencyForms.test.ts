import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agency } from '@mash-hub/shared/disclosure';
import { requestPromptsOf, type Contact, type ReturnInput } from '@mash-hub/social-care/domain';
import { answered, asked, contact, formsOf, nurse, requestOf, theEducationOfficer, when } from './aReturn';
import { person, refused, thePolice, theProbationOfficer } from './builders';

void describe('Education’s checks (R103, feature 46)', () => {
  const call = {
    setting: 'Kiln Lane Primary',
    recipient: 'DESIGNATED_SAFEGUARDING_LEAD',
    reached: false,
    at: theEducationOfficer.at,
  } as const;
  const checks = {
    pupilDatabase: true,
    schoolLog: 'NOT_AVAILABLE',
    missingEducation: true,
    homeEducation: true,
    calls: [call],
  } as const;
  const enter = (educationChecks: NonNullable<ReturnInput['educationChecks']>, act = theEducationOfficer) =>
    answered('EDUCATION', act, { educationChecks });

  void it('the pupil database, the registers, and the safeguarding lead called, whether reached or not', () => {
    const { educationChecks } = formsOf('EDUCATION', theEducationOfficer, { educationChecks: checks });
    assert.deepEqual(educationChecks, { ...checks, notDoneReason: null });
  });

  void it('a check that was not made, or a call, has its reason (R103)', () => {
    const without = [
      { ...checks, pupilDatabase: false },
      { ...checks, missingEducation: false },
      { ...checks, homeEducation: false },
      { ...checks, schoolLog: 'NOT_CHECKED' as const },
      { ...checks, calls: [] },
      { ...checks, calls: [{ ...call, recipient: 'OTHER' as const }] },
    ];
    for (const one of without) {
      refused('BAD_USER_INPUT', { field: 'educationChecks.notDoneReason', rule: 'R103' }, () => enter(one));
      assert.doesNotThrow(() => enter({ ...one, notDoneReason: 'School holidays.' }));
    }
  });

  void it('nobody was called in the future, nor at no setting, and no other agency says it (R103)', () => {
    const later = new Date(theEducationOfficer.at.getTime() + 60_000);
    refused('BAD_USER_INPUT', { field: 'educationChecks.calls.at' }, () =>
      enter({ ...checks, calls: [{ ...call, at: later }] }),
    );
    refused('BAD_USER_INPUT', { field: 'educationChecks.calls.setting' }, () =>
      enter({ ...checks, calls: [{ ...call, setting: ' ' }] }),
    );
    refused('BAD_USER_INPUT', { field: 'educationChecks' }, () =>
      answered('HEALTH', nurse, { educationChecks: checks }),
    );
  });
});

void describe('Probation’s three-way name check (R104, R105, R112, feature 82)', () => {
  const probation = theProbationOfficer(when);
  const child = { subject: person(contact, 1), probation: 'NO_MATCH', youthJustice: 'PREVIOUS' } as const;
  const mother = { subject: person(contact, 2), probation: 'CURRENT' } as const;
  const nobody = [
    { subject: person(contact, 1), probation: 'NO_MATCH' },
    { subject: person(contact, 2), probation: 'NO_MATCH' },
  ] as const;

  void it('is answered for everybody, youth justice apart, and comes to one answer (R105, R112, feature 48)', () => {
    const nameChecks = [child, mother];
    const seen = requestOf(answered('PROBATION', probation, { nameChecks }), 'PROBATION').answer;
    assert.equal(seen?.nameCheck, 'CURRENT');
    assert.deepEqual(seen.forms?.nameChecks, [child, { ...mother, youthJustice: null }]);
  });

  void it('leaves nobody out, names nobody else, and does not contradict itself (R112)', () => {
    for (const nameChecks of [[], [child], [child, child, mother], [child, { ...mother, subject: 'x' }]])
      refused('BAD_USER_INPUT', { rule: 'R112' }, () => answered('PROBATION', probation, { nameChecks }));
    refused('BAD_USER_INPUT', { field: 'nameCheck', rule: 'R112' }, () =>
      answered('PROBATION', probation, { nameChecks: [child, mother], nameCheck: 'PREVIOUS' }),
    );
  });

  void it('no match sends nothing: nothing is kept but that nothing is held (R112)', () => {
    const none = answered('PROBATION', probation, { nameChecks: nobody, noRecord: true, analysis: null });
    const { status, answer } = requestOf(none, 'PROBATION');
    assert.deepEqual([status, answer?.forms?.nameChecks, answer?.nominated], ['NO_RECORD', [], []]);
    refused('BAD_USER_INPUT', { rule: 'R112' }, () =>
      answered('PROBATION', probation, { nameChecks: nobody }),
    );
    refused('BAD_USER_INPUT', { rule: 'R112' }, () =>
      answered('PROBATION', probation, { nameChecks: [child, mother], noRecord: true, analysis: null }),
    );
  });

  void it('is nobody else’s to answer (R112)', () => {
    refused('BAD_USER_INPUT', { field: 'nameChecks' }, () =>
      answered('POLICE', thePolice(when), { nameChecks: [child, mother] }),
    );
  });
});

void describe('The police part (R97, R98, feature 43)', () => {
  const police = thePolice(when);
  const policeResearch = { reference: 'CV/26/1', nationalComputer: true, nationalDatabase: false };

  void it('holds the reference, the class and which systems were searched, never what they held (R97, R98)', () => {
    const forms = formsOf('POLICE', police, { policeResearch, crime: false });
    assert.equal(forms.policeReference, 'CV/26/1');
    assert.deepEqual(forms.policeChecks, { nationalComputer: true, nationalDatabase: false });
  });

  void it('is incomplete without a reference or a class, unless nothing is held (R97, R98)', () => {
    refused('BAD_USER_INPUT', { field: 'policeResearch.reference', rule: 'R97' }, () =>
      answered('POLICE', police, { policeResearch: { ...policeResearch, reference: ' ' }, crime: true }),
    );
    refused('BAD_USER_INPUT', { field: 'crime', rule: 'R98' }, () =>
      answered('POLICE', police, { policeResearch }),
    );
    const nothing = { noRecord: true, analysis: null };
    refused('BAD_USER_INPUT', { rule: 'R97' }, () =>
      answered('POLICE', police, { ...nothing, policeResearch }),
    );
    const searched = { nationalComputer: true, nationalDatabase: true };
    assert.deepEqual(
      formsOf('POLICE', police, { ...nothing, policeResearch: searched }).policeChecks,
      searched,
    );
  });

  void it('is nobody else’s to enter (R97)', () => {
    refused('BAD_USER_INPUT', { field: 'policeResearch' }, () =>
      answered('HEALTH', nurse, { policeResearch }),
    );
  });
});

void describe('What is next for the agency that was asked', () => {
  const prompts = (of: Contact, agency: Agency) => requestPromptsOf(of, requestOf(of, agency)).join(' ');

  void it('education writes and tells the social worker at AMBER, and reports at strategy at RED (R103)', () => {
    assert.match(prompts(contact, 'EDUCATION'), /tell the social worker/);
    assert.doesNotMatch(prompts(contact, 'EDUCATION'), /strategy/);
    assert.match(prompts(asked('RED'), 'EDUCATION'), /report at the strategy discussion/);
  });

  void it('probation tells the supervising officer of somebody known now, and asks them to a RED strategy (R104, R105)', () => {
    const found = { nameCheck: 'CURRENT' } as const;
    const amber = answered('PROBATION', theProbationOfficer(when), found);
    assert.match(prompts(amber, 'PROBATION'), /supervising officer at once/);
    assert.doesNotMatch(prompts(amber, 'PROBATION'), /strategy/);
    const red = answered('PROBATION', theProbationOfficer(when), found, asked('RED'));
    assert.match(prompts(red, 'PROBATION'), /supervising officer to the strategy/);
    const past = answered('PROBATION', theProbationOfficer(when), { nameCheck: 'PREVIOUS' });
    assert.equal(prompts(past, 'PROBATION'), '');
  });
});

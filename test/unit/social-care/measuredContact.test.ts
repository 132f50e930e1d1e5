import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProfileId } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  decide,
  factsOf,
  rateContact,
  routeContact,
  submitReturn,
  type Contact,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  at,
  overridden,
  rated,
  theNurse,
  thePolice,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

const agreed = {
  subjects: [
    {
      ...aPerson('CHILD', '2018-05-04', 'Pia'),
      consent: { status: 'GIVEN', givenBy: 2, note: null } as const,
    },
    aPerson('MOTHER', '1990-01-02', 'Dena'),
  ],
};

const asked = (contact: Contact, when: string): Contact =>
  commissionAssessment(
    contact,
    { agencies: ['POLICE', 'HEALTH'], reason: 'Marks on a child.' },
    theTeamManager(when),
    aContext(contact.profile),
  );

const answered = (contact: Contact, when: string): Contact => {
  const request = contact.requests.find(({ agency }) => agency === 'HEALTH')?.id ?? '';
  const input = { request, noRecord: true, visibilityAccepted: true };
  return submitReturn(contact, input, theNurse(when), aContext(contact.profile));
};

const decided = (contact: Contact, when: string): Contact =>
  decide(
    rated(contact, 'AMBER', when, true),
    { outcome: 'Assessment', threshold: 'CIN', rationale: 'Marks.', missingAgencies: ['POLICE', 'HEALTH'] },
    theTeamManager(when),
    aContext(contact.profile),
  );

const routed = (contact: Contact, to: 'TRIAGE' | 'NFA', when: string): Contact =>
  routeContact(contact, { to, reason: 'Looked at.' }, theTeamManager(when), aContext(contact.profile));

describe('What measures know of a contact', () => {
  const gathered = asked(rated(aContact(agreed), 'AMBER', '2026-11-03 10:00'), '2026-11-03 10:30');

  it('is nothing of what it says: no name, no account, no reference of a record', () => {
    const { children, ...facts } = factsOf(
      decided(answered(gathered, '2026-11-03 12:00'), '2026-11-03 15:00'),
    );
    assert.doesNotMatch(JSON.stringify(facts), /Pia|Dena|Testcase|Marks|Example|960001/i);
    assert.equal(children.length, 1);
  });

  it('K10: the decision of an AMBER contact in Coventry is due 24 hours after its assessment began', () => {
    const { decision, rag } = factsOf(decided(gathered, '2026-11-03 15:00'));
    assert.equal(rag, 'AMBER');
    assert.deepEqual(decision, { due: at('2026-11-04 10:30'), doneAt: at('2026-11-03 15:00') });
  });

  it('K10: the decision of an AMBER contact in Walsall is due a working day after its rating', () => {
    const walsall = rated(
      aContact({ ...agreed, channel: 'EMARF', type: 'SAFEGUARDING' }, 'WALSALL'),
      'AMBER',
      '2026-11-06 10:00',
    );
    assert.deepEqual(factsOf(walsall).decision.due, at('2026-11-09 10:00'));
  });

  it('K2, K4, K12: decided at child-in-need level after an assessment it is a referral, assessed, with its kind of outcome', () => {
    const { referred, assessed, outcome, closedAt } = factsOf(decided(gathered, '2026-11-03 15:00'));
    assert.deepEqual(
      [referred, assessed, outcome, closedAt],
      [true, true, 'CHILD_AND_FAMILY_ASSESSMENT', at('2026-11-03 15:00')],
    );
    const undecided = factsOf(gathered);
    assert.deepEqual([undecided.referred, undecided.assessed, undecided.outcome], [false, false, null]);
  });

  it('K9: a rating that only confirms is no change; every other is, with its colours (R88)', () => {
    const again = rated(rated(aContact(agreed), 'GREEN', '2026-11-03 10:00'), 'AMBER', '2026-11-03 11:00');
    assert.deepEqual(factsOf(again).changes, ['GREEN→AMBER']);
    assert.deepEqual(factsOf(decided(asked(again, '2026-11-03 12:00'), '2026-11-03 15:00')).changes, [
      'GREEN→AMBER',
    ]);
  });

  it('K10: a RED of Coventry has to be commenced within 30 minutes of its rating (R87)', () => {
    const red = rated(overridden(aContact(), '2026-11-03 09:30', 1), 'RED', '2026-11-03 10:00');
    assert.deepEqual(factsOf(red).commencement, { due: at('2026-11-03 10:30'), doneAt: null });
    const commenced = factsOf(asked(red, '2026-11-03 10:20')).commencement;
    assert.deepEqual(commenced?.doneAt, at('2026-11-03 10:20'));
    assert.equal(factsOf(gathered).commencement, null);
  });

  it('K11, K24: a request carries when it was made, due and answered', () => {
    const [police, health] = factsOf(answered(gathered, '2026-11-03 12:00')).requests;
    assert.deepEqual([police?.agency, police?.doneAt], ['POLICE', null]);
    assert.deepEqual(health?.at, at('2026-11-03 10:30'));
    assert.deepEqual(health.doneAt, at('2026-11-03 12:00'));
    assert.ok(health.due && health.due > health.at);
  });

  it('K15: consent counts as recorded when it is for every child, whatever it is', () => {
    assert.equal(factsOf(aContact()).consentRecorded, false);
    assert.equal(factsOf(aContact(agreed)).consentRecorded, true);
  });

  it('K20: the first response is the first thing that somebody did with it', () => {
    assert.equal(factsOf(aContact()).firstResponseAt, null);
    assert.deepEqual(factsOf(gathered).firstResponseAt, at('2026-11-03 10:00'));
    const sent = routed(aContact(agreed), 'TRIAGE', '2026-11-03 11:00');
    assert.deepEqual(factsOf(sent).firstResponseAt, at('2026-11-03 11:00'));
  });

  it('K21: it is open until it is decided or closed', () => {
    assert.equal(factsOf(gathered).settledAt, null);
    const rating = rateContact(
      routed(aContact(agreed), 'TRIAGE', '2026-11-03 11:00'),
      { rag: 'GREEN', reason: 'A small worry.' },
      theTeamManager('2026-11-03 11:30'),
      aContext(),
    );
    assert.deepEqual(factsOf(routed(rating, 'NFA', '2026-11-04 09:00')).settledAt, at('2026-11-04 09:00'));
  });

  it('K22: in Blackburn with Darwen the decision in any case, and oversight, are timed beside the rating', () => {
    const profile: ProfileId = 'BLACKBURN_WITH_DARWEN';
    const contact = aContact({ ...agreed, channel: 'RFS' }, profile);
    assert.deepEqual(
      factsOf(contact).timescales.map(({ name, due }) => [name, due]),
      [
        ['Every MASH decision', at('2026-11-06 09:15')],
        ['Management oversight written', at('2026-11-04 09:15')],
      ],
    );
  });

  it('K5: the police’s contact about domestic abuse is a notice; a school’s, or about neglect, is none', () => {
    const police = {
      kind: 'PROFESSIONAL',
      agency: 'POLICE',
      name: 'PC Example',
      contact: '01632 960002',
    } as const;
    const notice = (issue: 'DOMESTIC_ABUSE' | 'NEGLECT', byPolice: boolean) =>
      factsOf(
        aContact(
          { issues: [issue], ...(byPolice && { referrer: police }) },
          'COVENTRY',
          byPolice ? thePolice('2026-11-03 09:15') : theSafeguardingLead('2026-11-03 09:15'),
        ),
      ).domesticAbuseNotice;
    assert.deepEqual(
      [notice('DOMESTIC_ABUSE', true), notice('DOMESTIC_ABUSE', false), notice('NEGLECT', true)],
      [true, false, false],
    );
  });

  it('K26: a section 47 contact without consent owes its override record until there is a ground', () => {
    const red = rated(aContact(), 'RED', '2026-11-03 10:00');
    assert.equal(factsOf(red).overrideOwed, true);
    assert.equal(factsOf(overridden(red, '2026-11-03 10:10', 1)).overrideOwed, false);
  });

  it('K19: whoever names early help as the level of need asks for early help', () => {
    assert.equal(factsOf(aContact({ perceivedThreshold: 'CAF' })).earlyHelpAsked, true);
    assert.equal(factsOf(aContact({ perceivedThreshold: 'S47' })).earlyHelpAsked, false);
  });
});

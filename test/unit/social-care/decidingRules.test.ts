import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Threshold } from '@mash-hub/shared/disclosure';
import { profileIds, profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  decide,
  disclosureStateOf,
  missingMinimumAgencies,
  receivingTeamOf,
  releaseDisclosure,
  releaseStateOf,
  revokeDisclosure,
  type Contact,
  type DecisionInput,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  aSeat,
  rated,
  refused,
  theNurse,
  theTeamManager,
  withConsent,
} from './builders';

const manager = theTeamManager('2026-11-03 12:00');
const confirmed = (profile: ProfileId, changes = {}): Contact => {
  const ready = rated(
    withConsent(aContact(changes, profile), '2026-11-03 09:20'),
    'AMBER',
    '2026-11-03 09:30',
  );
  const asked = commissionAssessment(
    ready,
    { agencies: ['HEALTH'], reason: 'Marks' },
    theTeamManager('2026-11-03 09:40'),
    aContext(profile),
  );
  return rated(asked, 'AMBER', '2026-11-03 11:00', true);
};
const take = (contact: Contact, changes: Partial<DecisionInput> = {}): Contact =>
  decide(
    contact,
    {
      outcome: 'As discussed',
      threshold: 'CIN',
      rationale: 'An unexplained injury.',
      missingAgencies: ['HEALTH'],
      agreedBy: [aSeat('POLICE', 'POLICE_MASH_OFFICER')],
      actions: ['See the child.'],
      ...changes,
    },
    manager,
    aContext(contact.profile),
  );
const release = (contact: Contact, ...recipients: Parameters<typeof releaseDisclosure>[1]['recipients']) =>
  releaseDisclosure(contact, { recipients }, manager, aContext(contact.profile));
const team = { ...aSeat('SOCIAL_CARE', 'LOCALITY_TM'), level: 'RELEVANT' } as const;
const summary = { ...aSeat('SOCIAL_CARE', 'LOCALITY_TM'), level: 'SUMMARY' } as const;

void describe('What a decision must say', () => {
  void it('in Durham who took part and agreed; elsewhere the Team Manager decides alone (R129, feature 63)', () => {
    refused('NOT_ALLOWED', { guard: 'AGREED_TOGETHER' }, () => take(confirmed('DURHAM'), { agreedBy: [] }));
    assert.equal(take(confirmed('DURHAM')).decision?.agreedBy.length, 1);
    assert.equal(take(confirmed('COVENTRY'), { agreedBy: [] }).state, 'DECIDED');
  });

  void it('in BwD which partners contributed, below child protection, where they did (R133)', () => {
    const contributed = [aSeat('HEALTH', 'NAMED_NURSE')];
    const { decision } = take(confirmed('BLACKBURN_WITH_DARWEN'), { agreedBy: contributed });
    assert.deepEqual(decision?.agreedBy, contributed);
    assert.equal(take(confirmed('BLACKBURN_WITH_DARWEN'), { agreedBy: [] }).state, 'DECIDED');
  });

  void it('in Walsall who disagreed, when the Team Manager has the last word (R128)', () => {
    const decision = take(confirmed('WALSALL'), {
      dissent: 'Police would have gone to section 47.',
    }).decision;
    assert.equal(decision?.dissent, 'Police would have gone to section 47.');
    refused('FORBIDDEN', { rule: 'R127' }, () =>
      decide(
        confirmed('WALSALL'),
        { outcome: 'x', threshold: 'CIN', rationale: 'y' },
        theNurse('2026-11-03 12:00'),
        aContext('WALSALL'),
      ),
    );
  });

  void it('in BwD what the social worker is to do, for a child and family assessment (R131)', () => {
    const contact = confirmed('BLACKBURN_WITH_DARWEN');
    refused('NOT_ALLOWED', { guard: 'ACTIONS_STATED' }, () => take(contact, { actions: [] }));
    assert.equal(take(contact, { threshold: 'CAF', actions: [] }).state, 'DECIDED');
    assert.equal(take(confirmed('COVENTRY'), { actions: [] }).state, 'DECIDED');
  });

  void it('an outcome of the authority’s own catalogue at that level, which names the receiving team (R130, R132, feature 64)', () => {
    for (const profile of profileIds) {
      const decided = take(confirmed(profile));
      assert.equal(decided.decision?.category, 'CHILD_AND_FAMILY_ASSESSMENT', profile);
      assert.match(receivingTeamOf(decided, profileOf(profile))?.phone ?? '', /^01632 960/, profile);
    }
    refused('BAD_USER_INPUT', { rule: 'R130' }, () =>
      take(confirmed('COVENTRY'), { category: 'NO_FURTHER_ACTION' }),
    );
    const pathfinder = take(confirmed('DURHAM'), { outcome: 'Pathfinder' });
    assert.equal(receivingTeamOf(pathfinder, profileOf('DURHAM'))?.name, 'Pathfinder team');
  });

  void it('the minimum agencies that have not answered are known, in BwD health and education (R109, feature 52)', () => {
    const contact = confirmed('BLACKBURN_WITH_DARWEN');
    assert.deepEqual(missingMinimumAgencies(contact, profileOf('BLACKBURN_WITH_DARWEN')), [
      'HEALTH',
      'EDUCATION',
    ]);
    assert.deepEqual(missingMinimumAgencies(contact, profileOf('COVENTRY')), []);
  });
});

void describe('Who receives what (F9)', () => {
  const levels: readonly [ProfileId, Threshold, 'RELEVANT' | 'SUMMARY'][] = [
    ['COVENTRY', 'CIN', 'RELEVANT'],
    ['WALSALL', 'CAF', 'SUMMARY'],
    ['DURHAM', 'CIN', 'SUMMARY'],
  ];
  for (const [profile, threshold, level] of levels) {
    void it(`${profile} gives at most ${level} at ${threshold} (R132, R136, R137, R138)`, () => {
      const decided = take(confirmed(profile), { threshold });
      assert.equal(release(decided, { ...team, level }).releases.length, 1);
      const more = level === 'RELEVANT' ? 'FULL' : 'RELEVANT';
      refused('NOT_ALLOWED', { guard: 'WITHIN_OUTCOME' }, () => release(decided, { ...team, level: more }));
    });
  }

  void it('at level 2 one service hears of the need, and nobody else (F9)', () => {
    const decided = take(confirmed('WALSALL'), { threshold: 'LEVEL_2', category: 'DOMESTIC_ABUSE_SERVICE' });
    const service = { ...aSeat('SOCIAL_CARE', 'IDVA'), level: 'SUMMARY' } as const;
    assert.equal(release(decided, service).releases.length, 1);
    refused('NOT_ALLOWED', { guard: 'WITHIN_OUTCOME' }, () => release(decided, service, summary));
  });

  void it('a substance-misuse service hears of an adult with that adult’s consent only (R227, V25)', () => {
    const service = { ...aSeat('SOCIAL_CARE', 'SUBSTANCE_WORKER'), level: 'SUMMARY' } as const;
    const alone = confirmed('BLACKBURN_WITH_DARWEN');
    refused('NOT_ALLOWED', { rule: 'R227' }, () => release(take(alone, { threshold: 'CAF' }), service));
    const agreed = confirmed('BLACKBURN_WITH_DARWEN', {
      subjects: [
        aPerson('CHILD', '2018-05-04'),
        { ...aPerson('MOTHER'), consent: { status: 'GIVEN', givenBy: 2, note: null } },
      ],
    });
    assert.equal(release(take(agreed, { threshold: 'CAF' }), service).releases.length, 1);
  });
});

void describe('The state of the disclosure out (D8)', () => {
  void it('goes from draft to released to revoked, and each release keeps what it rested on (R142)', () => {
    const contact = confirmed('COVENTRY');
    assert.equal(disclosureStateOf(contact), null);
    const decided = take(contact);
    assert.equal(disclosureStateOf(decided), 'DRAFT');
    const released = release(decided, team);
    assert.equal(disclosureStateOf(released), 'RELEASED');
    assert.deepEqual(
      released.releases[0]?.basis.map(({ consent, row }) => [consent, row]),
      [['GIVEN', 'DT12']],
    );
    const revoked = revokeDisclosure(
      released,
      { release: released.releases[0].id, reason: 'Sent in error.' },
      manager,
      aContext(),
    );
    assert.equal(disclosureStateOf(revoked), 'REVOKED');
    assert.deepEqual(revoked.releases.map(releaseStateOf), ['REVOKED']);
  });
});

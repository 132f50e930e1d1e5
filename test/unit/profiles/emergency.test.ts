import { profileOf, profileProblems, profiles, type ProcedureProfile } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const { value, source } = profileOf('WALSALL').emergency;
const problemsWith = (change: Partial<typeof value>): readonly string[] => {
  const profile: ProcedureProfile = {
    ...profileOf('WALSALL'),
    emergency: { value: { ...value, ...change }, source },
  };
  return profileProblems(profile);
};

describe('Emergency access in a procedure (BG1)', () => {
  for (const { name, version, emergency } of profiles)
    it(`${name} ${version} opens FULL for an hour at most, and says that it is our own proposal`, () => {
      assert.deepEqual([emergency.value.level, emergency.value.minutes], ['FULL', 60]);
      assert.match(emergency.source, /\[P\]/);
    });

  it('is refused for more than sixty minutes, for none, and for a part of one', () => {
    for (const minutes of [61, 90, 0, -1, 0.5, Number.NaN])
      assert.deepEqual(problemsWith({ minutes }), [
        `Emergency access is open for ${String(minutes)} minutes: from 1 to 60 is possible.`,
      ]);
    for (const minutes of [1, 30, 60]) assert.deepEqual(problemsWith({ minutes }), []);
  });

  it('is refused where it would open nothing or never be reviewed', () => {
    assert.deepEqual(problemsWith({ level: 'NONE' }), [
      'Emergency access opens nothing: choose HEADLINE to FULL.',
    ]);
    assert.deepEqual(problemsWith({ reviewWithin: { kind: 'WORKING_DAYS', amount: 0 } }), [
      'Emergency access is never reviewed: say by when.',
    ]);
    for (const level of ['HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL'] as const)
      assert.deepEqual(problemsWith({ level }), []);
  });

  it('is refused to whoever is bound to a setting, refers, audits, counts, administers or serves beside the hub', () => {
    const never = [
      'DSL',
      'PARTNER_PRACTITIONER',
      'PROFESSIONAL_REFERRER',
      'PUBLIC_REFERRER',
      'QA_AUDITOR',
      'MMG_MEMBER',
      'HEALTH_MASH_ADMIN',
      'ENCOMPASS_ADMIN',
      'BSO',
      'IDVA',
      'SUBSTANCE_WORKER',
    ] as const;
    for (const role of never)
      assert.deepEqual(problemsWith({ roles: [...value.roles, role] }), [
        `Emergency access is for hub staff who read everything of their own agency, not ${role}.`,
      ]);
  });
});

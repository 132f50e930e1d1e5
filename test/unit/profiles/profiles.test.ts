import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  groundOf,
  isOverrideGround,
  isSharingGround,
  overrideGrounds,
  profileIds,
  profileOf,
  profiles,
  type OverrideGround,
  type ProfileId,
  type Rag,
  type Threshold,
} from '@mash-hub/shared/profiles';
import { weekdays } from '@mash-hub/shared/time';

// Domain F2: a ground belongs to the procedure whose document names it.
const homeOfGround: Record<OverrideGround, ProfileId> = {
  INCREASED_RISK_IF_SOUGHT: 'COVENTRY',
  DELAY_SIGNIFICANT_HARM: 'COVENTRY',
  PREJUDICE_SERIOUS_CRIME: 'COVENTRY',
  DOCUMENTED_EXCEPTION: 'COVENTRY',
  POLICE_DA_RATIONALE: 'COVENTRY',
  RISK_TO_CHILD_IF_SOUGHT: 'COVENTRY',
  SIGNIFICANT_INCREASE_IN_RISK: 'WALSALL',
  SIGNIFICANT_HARM_RISK: 'WALSALL',
  CLEAR_SAFEGUARDING_INDICATION: 'WALSALL',
  IMMEDIATE_CHILD_PROTECTION: 'WALSALL',
  URGENT_STATUTORY_NEED: 'WALSALL',
  STRATEGY_TRIGGERED: 'WALSALL',
  PUBLIC_INTEREST: 'WALSALL',
  SIGNIFICANT_HARM_ANY_PERSON: 'BLACKBURN_WITH_DARWEN',
  REFUSED_BUT_SUFFICIENTLY_CONCERNED: 'BLACKBURN_WITH_DARWEN',
  PROPORTIONATE_SCREENING: 'BLACKBURN_WITH_DARWEN',
  SAFETY_NEED_NO_CONSENT: 'BLACKBURN_WITH_DARWEN',
  IMMEDIATE_RISK: 'DURHAM',
};

const grounds = Object.keys(overrideGrounds).filter(isOverrideGround);

describe('Override grounds (F2)', () => {
  for (const ground of grounds) {
    const home = homeOfGround[ground];
    it(`${ground} is known to ${home}, sourced, and unknown elsewhere (V29)`, () => {
      for (const id of profileIds) {
        assert.equal(groundOf(profileOf(id), ground) !== null, id === home, id);
      }
      const row = groundOf(profileOf(home), ground);
      assert.ok(row && row.recordedBy.length > 0 && row.recordedIn !== '' && row.source !== '');
    });
  }

  it('all stand in for consent but the one that only excuses not informing the family', () => {
    assert.deepEqual(
      grounds.filter((ground) => !isSharingGround(ground)),
      ['DOCUMENTED_EXCEPTION'],
    );
  });

  it('are a closed set', () => {
    for (const value of ['CONVENIENCE', 'toString', '', null, 7])
      assert.equal(isOverrideGround(value), false);
  });
});

describe('Ratings and thresholds (C1, C4)', () => {
  const expected: Record<ProfileId, Partial<Record<Rag, [number, Threshold]>>> = {
    COVENTRY: { RED: [4, 'S47'], AMBER: [3, 'CIN'], GREEN: [2, 'LEVEL_2'], BLUE: [1, 'NFA'] },
    WALSALL: { RED: [4, 'S47'], AMBER: [4, 'CIN'], GREEN: [3, 'CAF'] },
    BLACKBURN_WITH_DARWEN: { RED: [4, 'S47'], AMBER: [4, 'CIN'], GREEN: [3, 'CAF'] },
    DURHAM: { RED: [4, 'S47'], AMBER: [3, 'CIN'] },
  };
  for (const profile of profiles) {
    it(`of ${profile.name} ${profile.version} mean what its procedure says, and every one has a decision deadline`, () => {
      const found = Object.entries(profile.ragMap).map(([rag, { level, threshold }]) => [
        rag,
        [level, threshold],
      ]);
      assert.deepEqual(Object.fromEntries(found), expected[profile.id]);
      assert.deepEqual(profile.ragLevels.value, Object.keys(profile.ragMap));
      for (const rag of profile.ragLevels.value) {
        const rules = profile.deadlines.filter(({ purpose }) => purpose === 'DECISION');
        assert.ok(
          rules.some(({ priority }) => priority === undefined || priority === rag),
          rag,
        );
      }
    });
  }
});

describe('Procedure profiles (H1)', () => {
  it('exist for every authority, and the newest is found without naming a version', () => {
    assert.deepEqual([...new Set(profiles.map(({ id }) => id))], [...profileIds]);
    for (const profile of profiles) {
      assert.equal(profileOf(profile.id, profile.version), profile);
      assert.equal(profileOf(profile.id).id, profile.id);
    }
  });

  it('of an unknown version are an error, never another version', () => {
    assert.throws(() => profileOf('DURHAM', '1999.1'), RangeError);
  });

  it('all have the same keys', () => {
    const [first, ...others] = profiles.map((profile) => Object.keys(profile).sort());
    for (const keys of others) assert.deepEqual(keys, first);
  });

  it('never let a section 47 threshold lift a provider’s prohibition (R233)', () => {
    for (const profile of profiles) assert.equal(profile.s47OverridesProviderRestriction, false);
  });

  it('give every setting and every deadline its source, and every deadline its own id', () => {
    for (const profile of profiles) {
      assert.deepEqual(sourcelessIn(profile), []);
      const ids = profile.deadlines.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});

describe('Hours and quorum of every profile', () => {
  it('keep hours that open before they close on every weekday', () => {
    for (const { hours } of profiles) {
      for (const day of weekdays) assert.ok(hours.office[day].opens < hours.office[day].closes);
    }
  });

  it('require social care, police and health at a strategy discussion, and the school for a pupil (R121)', () => {
    for (const { strategyQuorum } of profiles) {
      assert.deepEqual(strategyQuorum.seats, ['SOCIAL_CARE', 'POLICE', 'HEALTH']);
      assert.equal(strategyQuorum.schoolSeatForSchoolAge, true);
    }
  });
});

/** The paths of objects that hold a `source` left empty. */
function sourcelessIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value && value.source === '' ? [path] : [];
  return own.concat(Object.entries(value).flatMap(([key, inner]) => sourcelessIn(inner, `${path}/${key}`)));
}

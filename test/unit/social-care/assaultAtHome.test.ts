import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  commissionAssessment,
  conveneStrategy,
  isVisibleTo,
  recordOverride,
  stageOf,
  standingOf,
} from '@mash-hub/social-care/domain';
import {
  aContact,
  aContext,
  aPerson,
  aRequester,
  at,
  fourSeats,
  person,
  rated,
  theSafeguardingLead,
  theTeamManager,
} from './builders';
import { cell, quorum, sees } from './views';

void describe('S3: a father assaults mother and grandmother, Coventry', () => {
  const received = aContact(
    {
      subjects: [
        aPerson('CHILD', '2014-03-01', 'Theo'),
        aPerson('MOTHER'),
        aPerson('FATHER'),
        aPerson('GRANDPARENT'),
      ],
    },
    'COVENTRY',
    theSafeguardingLead('2026-06-10 08:50'),
  );
  const context = aContext();
  const now = at('2026-06-10 09:26');
  const red = rated(received, 'RED', '2026-06-10 09:05');
  const convened = conveneStrategy(
    red,
    { attendees: fourSeats },
    theTeamManager('2026-06-10 09:15'),
    context,
  );
  const covered = recordOverride(
    convened,
    {
      ground: 'INCREASED_RISK_IF_SOUGHT',
      reason: 'The father would learn of it and the mother is at risk.',
      subjects: [1, 2, 3].map((n) => person(convened, n)),
    },
    theTeamManager('2026-06-10 09:22'),
    context,
  );

  void it('at RED before anybody is convened nobody sees anything (STAGE)', () => {
    assert.equal(stageOf(red), 'INTAKE');
    assert.equal(sees(red, 'POLICE', 'POLICE_MASH_OFFICER', '2026-06-10 09:10')[0]?.level, 'NONE');
  });

  void it('before 09:22 the quorum agencies see HEADLINE and that an override must be recorded (DT06)', () => {
    for (const [agency, role, school] of quorum)
      assert.equal(
        cell(sees(convened, agency, role, '2026-06-10 09:20', school), 1),
        'HEADLINE DT06 OVERRIDE_RECORD_REQUIRED',
      );
  });

  void it('after 09:22 the quorum reads FULL (DT05), and the same of the parents the ground names', () => {
    for (const [agency, role, school] of quorum)
      for (const n of [1, 2, 3])
        assert.equal(cell(sees(covered, agency, role, '2026-06-10 09:23', school), n), 'FULL DT05');
  });

  void it('Ruth, whom the ground does not name, stays at HEADLINE (M4)', () => {
    assert.equal(
      cell(sees(covered, 'HEALTH', 'NAMED_NURSE', '2026-06-10 09:23'), 4),
      'HEADLINE DT06 NO_CONSENT',
    );
  });

  void it('commissioned at 09:25 the strategy goes on; the school is in it, not in the circle (F3, C1)', () => {
    const input = { agencies: ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'], reason: 'Assault' } as const;
    const asked = commissionAssessment(covered, input, theTeamManager('2026-06-10 09:25'), context);
    assert.equal(stageOf(asked), 'STRATEGY');
    const school = standingOf(asked, aRequester('EDUCATION', 'DSL', 'ZZ-SCHOOL-1'));
    assert.deepEqual([school.circle, school.attends], [false, 'STRATEGY']);
    const elsewhere = { ...aRequester('EDUCATION', 'DSL', 'ZZ-SCHOOL-2'), sub: 'sub-elsewhere' };
    assert.equal(isVisibleTo(asked, elsewhere, now), false);
    assert.equal(
      cell(sees(asked, 'PROBATION', 'PROBATION_OM_MASH', '2026-06-10 09:26'), 1),
      'HEADLINE DT05 STAGE',
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  channelRowOf,
  groundOf,
  letterKinds,
  letterOf,
  outcomesAt,
  pathwayOf,
  profileIds,
  profileOf,
  profiles,
  type LetterKind,
  type ProcedureProfile,
  type ProfileId,
  type SpecialPathway,
} from '@mash-hub/shared/profiles';

const newest = profileIds.map((id) => profileOf(id));
const [coventry, walsall, darwen, durham] = (
  ['COVENTRY', 'WALSALL', 'BLACKBURN_WITH_DARWEN', 'DURHAM'] as const
).map((id) => profileOf(id)) as [ProcedureProfile, ProcedureProfile, ProcedureProfile, ProcedureProfile];

/** A setting of the newest version of every authority. */
const everywhere = <Value>(of: (profile: ProcedureProfile) => Value): Partial<Record<ProfileId, Value>> =>
  Object.fromEntries(newest.map((profile) => [profile.id, of(profile)]));

describe('Ways in', () => {
  it('R2, R3: Coventry accepts fax, walk-in and post, and only post is no approved way for professionals', () => {
    for (const channel of ['PHONE', 'MARF', 'EMAIL', 'FAX', 'WALK_IN'] as const)
      assert.equal(channelRowOf(coventry, channel)?.approvedForProfessionals, true, channel);
    assert.equal(channelRowOf(coventry, 'POST')?.approvedForProfessionals, false);
    assert.equal(channelRowOf(coventry, 'POST')?.onlyFrom, null);
  });

  it('R4: Walsall takes no plain e-mail from anybody, and sends the sender to the eMARF', () => {
    const email = channelRowOf(walsall, 'EMAIL');
    assert.deepEqual(email?.onlyFrom, []);
    assert.match(email.guidance, /eMARF/);
  });

  it('R4: only Walsall asks callers to choose early help or safeguarding', () => {
    assert.deepEqual(
      everywhere(({ callerMenu }) => callerMenu.value.length),
      { COVENTRY: 0, WALSALL: 2, BLACKBURN_WITH_DARWEN: 0, DURHAM: 0 },
    );
  });

  it('R5: BwD takes e-mail from the emergency services and NSPCC only, and reports from the police only', () => {
    assert.deepEqual(channelRowOf(darwen, 'EMAIL')?.onlyFrom, ['POLICE', 'FIRE_AND_AMBULANCE', 'NSPCC']);
    assert.deepEqual(channelRowOf(darwen, 'PSR')?.onlyFrom, ['POLICE']);
  });

  it('R6: Durham takes calls, e-mail and the single assessment form', () => {
    for (const channel of ['PHONE', 'EMAIL', 'SINGLE_ASSESSMENT'] as const)
      assert.equal(channelRowOf(durham, channel)?.onlyFrom, null, channel);
  });

  it('every authority has one written form of its own at least, and the advice line of Walsall is the only one with hours', () => {
    for (const { channels } of newest) assert.ok(channels.some(({ isWrittenForm }) => isWrittenForm));
    assert.deepEqual(
      newest.filter(({ helpline }) => helpline !== null).map(({ id }) => id),
      ['WALSALL'],
    );
  });
});

describe('Who manages and who is told', () => {
  it('only BwD has a Practice Manager who rates beside the Team Manager', () => {
    for (const { id, managers } of newest)
      assert.equal(managers.value.includes('MASH_PRACTICE_MANAGER'), id === 'BLACKBURN_WITH_DARWEN');
    for (const { managers } of newest) assert.ok(managers.value.includes('MASH_TEAM_MANAGER'));
  });

  it('R118: a strategy discussion is notified to the Area Duty Manager in Coventry, elsewhere to the locality', () => {
    assert.deepEqual(
      everywhere(({ strategyNotified }) => strategyNotified.value),
      {
        COVENTRY: 'AREA_DUTY_MANAGER',
        WALSALL: 'LOCALITY_TM',
        BLACKBURN_WITH_DARWEN: 'LOCALITY_TM',
        DURHAM: 'LOCALITY_TM',
      },
    );
  });
});

describe('Outcomes (R130)', () => {
  it('R130: every authority has its own catalogue, with something to decide at every level (feature 64)', () => {
    const labels = newest.map(({ outcomes }) => outcomes.map(({ label }) => label).join());
    assert.equal(new Set(labels).size, newest.length);
    for (const profile of newest)
      for (const threshold of ['S47', 'CIN', 'CAF', 'LEVEL_2', 'NFA'] as const)
        assert.ok(outcomesAt(profile, threshold).length > 0, `${profile.id} ${threshold}`);
  });

  it('R74: Durham sends level 3 to Assessment & Intervention and level 2 to One Point, each with a telephone', () => {
    const [assessment] = outcomesAt(durham, 'CIN');
    const [onePoint] = outcomesAt(durham, 'LEVEL_2');
    assert.equal(assessment?.receivingTeam?.name, 'Assessment and Intervention team');
    assert.equal(onePoint?.receivingTeam?.name, 'One Point hub');
    assert.ok(onePoint.receivingTeam.phone);
  });

  it('give synthetic telephone numbers only', () => {
    for (const { hubPhone, outcomes } of profiles)
      for (const phone of [hubPhone, ...outcomes.flatMap(({ receivingTeam }) => receivingTeam?.phone ?? [])])
        assert.match(phone, /^01632 960\d{3}$/);
  });
});

describe('Special pathways (D2)', () => {
  const expected: Record<ProfileId, readonly SpecialPathway[]> = {
    COVENTRY: [
      'PPRC',
      'POSITION_OF_TRUST',
      'PRIVATE_FOSTERING',
      'NRPF',
      'UASC',
      'SECTION_17_FINANCE',
      'DISABILITY',
      'CSE',
      'MISSING',
    ],
    WALSALL: ['POSITION_OF_TRUST', 'DISABILITY', 'CSE', 'MISSING', 'YOUNG_CARER'],
    BLACKBURN_WITH_DARWEN: ['HOMELESS_16_17', 'DISABILITY', 'CSE', 'MISSING', 'MAPPA', 'YOUNG_CARER'],
    DURHAM: ['CSE'],
  };

  it('are those that each procedure names', () => {
    assert.deepEqual(
      everywhere(({ pathways }) => pathways.map(({ pathway }) => pathway)),
      expected,
    );
  });

  it('R46: private fostering is assessed, quality-assured and approved by three different roles', () => {
    assert.deepEqual(
      pathwayOf(coventry, 'PRIVATE_FOSTERING')?.steps.map(({ role }) => role),
      ['ALLOCATED_SOCIAL_WORKER', 'MASH_TEAM_MANAGER', 'WEST_OPERATIONAL_LEAD'],
    );
  });

  it('R47, R48, R49: fast routes ask no partner anything', () => {
    for (const pathway of ['NRPF', 'UASC', 'SECTION_17_FINANCE', 'PRIVATE_FOSTERING'] as const)
      assert.equal(pathwayOf(coventry, pathway)?.gathers, false, pathway);
  });

  it('R44, R45: an allegation goes to the LADO once it is said whether a child needs screening', () => {
    for (const profile of [coventry, walsall]) {
      const row = pathwayOf(profile, 'POSITION_OF_TRUST');
      assert.equal(row?.receivedBy, 'LADO');
      assert.deepEqual(row.criteria, ['Does a child need screening?']);
    }
  });

  it('R52: Walsall asks three questions before a disabled child goes to its team', () => {
    assert.equal(pathwayOf(walsall, 'DISABILITY')?.criteria.length, 3);
    assert.equal(pathwayOf(coventry, 'DISABILITY')?.criteria.length, 0);
  });

  it('R54: only Durham expects a risk matrix from the referrer', () => {
    assert.deepEqual(
      newest.filter(({ exploitationRiskMatrix }) => exploitationRiskMatrix.value).map(({ id }) => id),
      ['DURHAM'],
    );
  });
});

describe('Letters (D9)', () => {
  const kindsOf = (profile: ProcedureProfile): readonly string[] =>
    Object.keys(letterKinds).filter((kind) => letterOf(profile, kind as LetterKind) !== null);

  it('R150, R151: each authority writes to the referrer, and Walsall to the parents too', () => {
    assert.deepEqual(kindsOf(walsall), [
      'REFERRER_OUTCOME',
      'PARENT_OUTCOME',
      'HELD_PARENT',
      'HELD_REFERRER',
    ]);
    for (const profile of [coventry, darwen, durham])
      assert.deepEqual(kindsOf(profile), ['REFERRER_OUTCOME', 'HELD_REFERRER'], profile.id);
  });

  it('R152: Durham names the receiving team and its telephone', () => {
    const body = letterOf(durham, 'REFERRER_OUTCOME')?.body ?? '';
    assert.ok(body.includes('{{team}}') && body.includes('{{teamPhone}}'));
  });

  it('R154: Walsall tells parents that nothing was done, and to talk to the referrer', () => {
    assert.match(letterOf(walsall, 'HELD_PARENT')?.body ?? '', /done nothing.*talk to the professional/s);
  });
});

describe('Thresholds of care', () => {
  it('R40: only Walsall asks that three contacts in twelve months be explored', () => {
    const { contacts, months } = walsall.contactPattern ?? {};
    assert.deepEqual([contacts, months], [3, 12]);
    for (const profile of [coventry, darwen, durham]) assert.equal(profile.contactPattern, null);
  });

  it('R109, R206: BwD asks health and education at level 4 and oversight within 24 hours', () => {
    assert.deepEqual(darwen.minimumAgencies.value, ['HEALTH', 'EDUCATION']);
    assert.equal(darwen.oversightWithinHours.value, 24);
    assert.equal(walsall.oversightWithinHours.value, null);
  });

  it('R176, R182, R183: who hears an incident, and where schools are told by ten', () => {
    assert.deepEqual(
      everywhere(({ daContact }) => [daContact.members.length, daContact.encompassBy]),
      {
        COVENTRY: [0, null],
        WALSALL: [7, '10:00'],
        BLACKBURN_WITH_DARWEN: [2, '10:00'],
        DURHAM: [0, null],
      },
    );
  });
});

describe('Versions of a procedure (feature 98)', () => {
  const before = profileOf('COVENTRY', '2018.1');

  it('an old version is still found by its number, and the newest without one', () => {
    assert.equal(before.version, '2018.1');
    assert.equal(profileOf('COVENTRY').version, '2022.1');
  });

  it('I6, I25: Coventry 2018 differs from 2022 in early help, advice, grounds and the day of a level 4 MARF (R9)', () => {
    const marf = (profile: ProcedureProfile): boolean =>
      profile.deadlines.some(({ id }) => id === 'COV-MARF-LEVEL-4');
    assert.deepEqual([marf(before), marf(coventry)], [false, true]);
    assert.deepEqual([before.earlyHelp.levels, coventry.earlyHelp.levels], [[2], [2, 3]]);
    assert.match(before.advice.value, /Every telephone contact is logged/);
    assert.equal(groundOf(before, 'RISK_TO_CHILD_IF_SOUGHT'), null);
    assert.ok(groundOf(coventry, 'RISK_TO_CHILD_IF_SOUGHT'));
  });

  it('a contact of 2018 keeps its clocks where 2022 changed nothing', () => {
    const clocks = ({ deadlines }: ProcedureProfile): readonly string[] =>
      deadlines
        .filter(({ purpose }) => purpose === 'DECISION')
        .map(({ id, amount }) => `${id} ${String(amount)}`);
    assert.deepEqual(clocks(before), clocks(coventry));
  });
});

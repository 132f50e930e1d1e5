import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  deadlineFor,
  isWithinReReferralWindow,
  profileOf,
  reReferralWindowEnds,
  type ContactInstants,
  type ProfileId,
  type Rag,
} from '@mash-hub/shared/profiles';
import { fromLocal, toLocal } from '@mash-hub/shared/time';

interface Row {
  readonly title: string;
  readonly profile: ProfileId;
  readonly rag: Rag;
  readonly start: string;
  readonly due: string;
  readonly alert?: string;
  readonly handedToEdt?: boolean;
  /** Another rule of the same contact than its decision. */
  readonly rule?: string;
}

// Domain E4, in its order; each row starts whatever clock its profile starts.
const rows: readonly Row[] = [
  {
    title: 'Coventry RED is handed to EDT when the office shuts',
    profile: 'COVENTRY',
    rag: 'RED',
    start: '2026-06-12T15:10',
    due: 'Fri 12 Jun 2026 19:10',
    alert: 'Fri 12 Jun 2026 16:30',
    handedToEdt: true,
  },
  {
    title: 'Coventry AMBER falls on Good Friday: alert before closing on Thursday',
    profile: 'COVENTRY',
    rag: 'AMBER',
    start: '2026-04-02T14:00',
    due: 'Fri 3 Apr 2026 14:00',
    alert: 'Thu 2 Apr 2026 17:00',
  },
  {
    title: 'Coventry GREEN with an assessment has 72 hours over the spring change',
    profile: 'COVENTRY',
    rag: 'GREEN',
    start: '2026-03-27T16:00',
    due: 'Mon 30 Mar 2026 17:00',
  },
  {
    title: 'Coventry BLUE',
    profile: 'COVENTRY',
    rag: 'BLUE',
    start: '2026-03-10T11:20',
    due: 'Wed 11 Mar 2026 11:20',
  },
  {
    title: 'Walsall AMBER',
    profile: 'WALSALL',
    rag: 'AMBER',
    start: '2026-06-12T16:00',
    due: 'Mon 15 Jun 2026 16:00',
  },
  {
    title: 'Walsall AMBER begun out of hours starts on Monday',
    profile: 'WALSALL',
    rag: 'AMBER',
    start: '2026-06-12T18:00',
    due: 'Tue 16 Jun 2026 08:45',
  },
  {
    title: 'Walsall GREEN skips Good Friday and Easter Monday',
    profile: 'WALSALL',
    rag: 'GREEN',
    start: '2026-04-02T10:00',
    due: 'Mon 13 Apr 2026 10:00',
  },
  {
    title: 'Durham serious safety concern',
    profile: 'DURHAM',
    rag: 'RED',
    start: '2026-05-01T16:10',
    due: 'Fri 1 May 2026 20:10',
    alert: 'Fri 1 May 2026 16:30',
    handedToEdt: true,
  },
  {
    title: 'BwD likely child in need falls on Saturday',
    profile: 'BLACKBURN_WITH_DARWEN',
    rag: 'AMBER',
    start: '2026-08-28T15:00',
    due: 'Sat 29 Aug 2026 15:00',
    alert: 'Fri 28 Aug 2026 17:00',
  },
  {
    title: 'BwD hard stop of 72 hours falls on a bank holiday: alert on Friday',
    profile: 'BLACKBURN_WITH_DARWEN',
    rag: 'AMBER',
    rule: 'BWD-DECISION',
    start: '2026-08-28T15:00',
    due: 'Mon 31 Aug 2026 15:00',
    alert: 'Fri 28 Aug 2026 17:00',
  },
];

const startingAt = (at: Date, rag: Rag): ContactInstants => ({
  receivedAt: at,
  ratedAt: [{ rag, at }],
  assessmentCommencedAt: rag === 'BLUE' ? null : at,
});

describe('Worked deadlines of domain E4', () => {
  for (const row of rows) {
    it(`${row.title}: ${row.start} is due ${row.due}`, () => {
      const instants = startingAt(fromLocal(row.start), row.rag);
      const deadline = deadlineFor(profileOf(row.profile), row.rule ?? row.rag, instants);
      assert.equal(deadline.due && toLocal(deadline.due), row.due);
      assert.equal(deadline.beforeClosingAlert && toLocal(deadline.beforeClosingAlert), row.alert ?? null);
      assert.equal(deadline.handoverToEdt, row.handedToEdt ?? false);
    });
  }

  it('Coventry counts a re-referral as recent up to and including day 56 (R35, R37)', () => {
    const closed = fromLocal('2026-04-21T11:00');
    const coventry = profileOf('COVENTRY');
    const ends = reReferralWindowEnds(coventry, closed);
    assert.equal(ends && toLocal(ends), 'Tue 16 Jun 2026 23:59');
    assert.equal(isWithinReReferralWindow(coventry, closed, fromLocal('2026-06-16T23:59')), true);
    assert.equal(isWithinReReferralWindow(coventry, closed, fromLocal('2026-06-17T00:00')), false);
  });

  it('BwD looks back six months for its quality review (R39), Walsall and Durham state no window', () => {
    const closed = fromLocal('2026-04-21T11:00');
    const ends = reReferralWindowEnds(profileOf('BLACKBURN_WITH_DARWEN'), closed);
    assert.equal(ends && toLocal(ends), 'Wed 21 Oct 2026 23:59');
    assert.equal(reReferralWindowEnds(profileOf('WALSALL'), closed), null);
    assert.equal(reReferralWindowEnds(profileOf('DURHAM'), closed), null);
  });
});

const dueOf = (id: ProfileId, rule: string, instants: ContactInstants): string | null => {
  const deadline = deadlineFor(profileOf(id), rule, instants);
  return deadline.due && toLocal(deadline.due);
};
const decidedInDarwen = {
  receivedAt: fromLocal('2026-08-28T15:00'),
  decidedAt: fromLocal('2026-08-28T16:20'),
};

describe('Deadlines of the scenarios (domain J)', () => {
  it('S3: Coventry RED runs four hours from the assessment, not from the call', () => {
    const instants = {
      receivedAt: fromLocal('2026-06-10T08:50'),
      ratedAt: [{ rag: 'RED', at: fromLocal('2026-06-10T09:00') }] as const,
      assessmentCommencedAt: fromLocal('2026-06-10T09:25'),
    };
    assert.equal(dueOf('COVENTRY', 'RED', instants), 'Wed 10 Jun 2026 13:25');
  });

  it('S5: Walsall health answers a RED request within the hour (R100)', () => {
    const instants = { receivedAt: decidedInDarwen.receivedAt, requestedAt: fromLocal('2026-11-03T09:30') };
    assert.equal(dueOf('WALSALL', 'WAL-HEALTH-RED', instants), 'Tue 3 Nov 2026 10:30');
  });

  it('S7: Walsall GREEN after Easter', () => {
    const at = fromLocal('2026-04-07T11:00');
    assert.equal(dueOf('WALSALL', 'GREEN', startingAt(at, 'GREEN')), 'Tue 14 Apr 2026 11:00');
  });

  it('S10: BwD allocates a social worker in one working day and answers Cafcass in five (R135)', () => {
    assert.equal(
      dueOf('BLACKBURN_WITH_DARWEN', 'BWD-SW-ALLOCATION', decidedInDarwen),
      'Tue 1 Sep 2026 16:20',
    );
    const cafcass = { ...decidedInDarwen, requestedAt: fromLocal('2026-08-27T10:00') };
    assert.equal(dueOf('BLACKBURN_WITH_DARWEN', 'BWD-CAFCASS', cafcass), 'Fri 4 Sep 2026 10:00');
  });

  it('S11: Durham decides and writes within one working day of the referral (R152, I23)', () => {
    const instants = startingAt(fromLocal('2026-05-01T16:10'), 'AMBER');
    assert.equal(dueOf('DURHAM', 'AMBER', instants), 'Tue 5 May 2026 16:10');
    assert.equal(dueOf('DURHAM', 'DUR-OUTCOME-LETTER', instants), 'Tue 5 May 2026 16:10');
  });
});

describe('Other deadlines of domain E1', () => {
  it('Coventry asks for a level 4 MARF on the same day, any other within 24 hours of the call', () => {
    const instants = {
      receivedAt: decidedInDarwen.receivedAt,
      calledAt: fromLocal('2026-11-03T09:15'),
      concernIdentifiedAt: fromLocal('2026-11-03T09:15'),
    };
    assert.equal(dueOf('COVENTRY', 'COV-MARF-AFTER-CALL', instants), 'Wed 4 Nov 2026 09:15');
    assert.equal(dueOf('COVENTRY', 'COV-MARF-LEVEL-4', instants), 'Tue 3 Nov 2026 23:59');
  });

  it('Walsall discusses a notification of Friday on the next working day, not on Saturday (R173, R177)', () => {
    const instants = { receivedAt: fromLocal('2026-06-12T10:00'), domesticAbuse: true };
    assert.equal(dueOf('WALSALL', 'WAL-DA-REVIEW', instants), 'Mon 15 Jun 2026 10:00');
  });
});

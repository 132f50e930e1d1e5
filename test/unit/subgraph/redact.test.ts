import {
  createTally,
  disclose,
  itemOf,
  redact,
  withhold,
  type Decision,
  type FieldRow,
  type RecordFacts,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const row = (field: string, item: string): FieldRow => ({
  field,
  coordinate: `PoliceIncident.${field}`,
  item: itemOf(item),
});

const rows = [row('occurredAt', 'POL-02'), row('account', 'POL-06'), row('dashAnswers', 'POL-09')];

const record: RecordFacts = {
  reference: 'INCIDENT:1',
  date: null,
  subjects: [],
  restricted: [],
  establishment: null,
  olderButRelevant: false,
};

const open = disclose('DT05');
const closed = withhold('TIER_EXCEEDS_LEVEL', 'DT14');
const hidden = withhold('PROVIDER_RESTRICTED', 'M3', true);

const redacted = (published: object, decisions: readonly Decision[]) => {
  const tally = createTally();
  const seen = redact(published, record, rows, () => decisions, tally);
  return { seen, disclosed: tally.disclosed(), withheld: tally.withheld(), rested: tally.records() };
};

const incident = { id: 'forged', occurredAt: '2026-05-01', account: 'Shouting', dashAnswers: 'Afraid' };

describe('What a reader gets is built up from the rows, never cut down from the record', () => {
  it('a field without a row cannot get out, whatever the record holds', () => {
    const { seen } = redacted({ ...incident, informant: 'Wagtail', __proto__: { leak: 1 } }, [
      open,
      open,
      open,
    ]);
    assert.deepEqual(seen, {
      id: 'INCIDENT:1',
      occurredAt: '2026-05-01',
      account: 'Shouting',
      dashAnswers: 'Afraid',
    });
  });

  it('the reference is the record’s own, not what stands in its content', () => {
    assert.equal(redacted(incident, [open, closed, closed]).seen?.id, 'INCIDENT:1');
  });

  it('a withheld field is null, and every decision on a fact that is there is tallied', () => {
    const { seen, disclosed, withheld } = redacted(incident, [open, closed, hidden]);
    assert.deepEqual(seen, { id: 'INCIDENT:1', occurredAt: '2026-05-01', account: null, dashAnswers: null });
    assert.deepEqual(disclosed, [
      { item: 'POL-02', field: 'PoliceIncident.occurredAt', count: 1, records: ['INCIDENT:1'] },
    ]);
    assert.deepEqual(
      withheld.map(({ item, reason, rule, hidden: isHidden }) => [item, reason, rule, isHidden]),
      [
        ['POL-06', 'TIER_EXCEEDS_LEVEL', 'DT14', false],
        ['POL-09', 'PROVIDER_RESTRICTED', 'M3', true],
      ],
    );
  });

  it('a record of which nothing may be seen is left out whole, and its refusals are tallied', () => {
    const { seen, withheld } = redacted(incident, [closed, closed, hidden]);
    assert.equal(seen, null);
    assert.equal(withheld.length, 3);
  });

  it('an absent fact is neither disclosed nor withheld, and alone shows no record', () => {
    const { seen, disclosed, withheld } = redacted(
      { occurredAt: null, account: 'Shouting', dashAnswers: [] },
      [open, closed, closed],
    );
    assert.equal(seen, null);
    assert.deepEqual(disclosed, []);
    assert.deepEqual(
      withheld.map(({ item }) => item),
      ['POL-06'],
    );
  });

  it('a list that holds something is a fact, an empty one is none', () => {
    const { seen, disclosed } = redacted({ occurredAt: [], account: ['Shouting'] }, [open, open, open]);
    assert.deepEqual(seen, {
      id: 'INCIDENT:1',
      occurredAt: [],
      account: ['Shouting'],
      dashAnswers: null,
    });
    assert.deepEqual(
      disclosed.map(({ item }) => item),
      ['POL-06'],
    );
  });

  it('what the decisions on a record rested on is kept once, by the type of its fields, with no text of its owner’s', () => {
    assert.deepEqual(redacted(incident, [open, closed, hidden]).rested, [
      { type: 'PoliceIncident', record, sanitised: [] },
    ]);
  });

  it('a record without a fact rests on nothing', () => {
    assert.deepEqual(redacted({ dashAnswers: [] }, [open, open, open]).rested, []);
  });

  it('a false or zero fact is a fact', () => {
    const { seen, disclosed } = redacted({ occurredAt: false, account: 0 }, [open, open, open]);
    assert.deepEqual(seen, { id: 'INCIDENT:1', occurredAt: false, account: 0, dashAnswers: null });
    assert.equal(disclosed.length, 2);
  });

  it('a row without a decision is withheld', () => {
    assert.deepEqual(redacted(incident, [open]).seen, {
      id: 'INCIDENT:1',
      occurredAt: '2026-05-01',
      account: null,
      dashAnswers: null,
    });
  });
});

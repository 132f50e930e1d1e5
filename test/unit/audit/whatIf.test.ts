import {
  askableDraft,
  currentDraft,
  currentEdition,
  draftText,
  editionsOf,
  PolicyFault,
  readDraft,
  whatIf,
  type PolicyDraft,
  type WhatIf,
} from '@mash-hub/shared/audit';
import type { PersonCase } from '@mash-hub/shared/disclosure';
import type { LogEntryBody } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { aLogOf, ofContact, ofOwner, procedure, type AReading } from '../../support/aReplayedLog';

const nurse = aRequester('HEALTH', 'NAMED_NURSE');
const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');

const agreed: PersonCase = { threshold: 'CIN', consent: 'GIVEN', override: false, strategyTriggered: false };
const marked = { POLICE: ['incident_1'], HEALTH: ['alert_1', 'alert_2'] };
const child = { person: 'person_1', child: true, facts: agreed, marked };
const mother = { person: 'person_2', facts: { ...agreed, childCovered: true }, marked };
const refused = { person: 'person_3', child: true, facts: { ...agreed, consent: 'REFUSED' } } as const;

const incident = {
  type: 'PoliceIncident',
  reference: 'incident_1',
  items: ['POL-01', 'POL-06'],
  about: [0, 1],
};
const alerts = [
  { type: 'HealthAlert', reference: 'alert_1', items: ['HLT-05'], years: 2 },
  { type: 'HealthAlert', reference: 'alert_2', items: ['HLT-05'], years: 0.5 },
];

const aReading = (rest: Partial<AReading>): AReading => ({
  ...{ at: '2026-11-03T09:30:00.000Z', correlation: 'request_1', requester: nurse, contact: 'contact_1' },
  ...{
    stage: 'RELEASED',
    standing: { released: 'FULL' },
    people: [child, mother],
    records: [incident],
    ...rest,
  },
});

const toNurse = aReading({});
const toOfficer = aReading({ requester: officer, records: alerts, correlation: 'request_2' });
const ofRefused = aReading({ people: [refused], contact: 'contact_2', correlation: 'request_3' });
const serious = { ...child, facts: { ...agreed, threshold: 'S47' } } as const;
const atSection47 = aReading({
  people: [serious, { ...mother, facts: serious.facts }],
  contact: 'contact_3',
  correlation: 'request_4',
});

const socialCare: readonly LogEntryBody[] = [toNurse, toOfficer, ofRefused, atSection47].map(ofContact);
const police = [ofOwner('POLICE', toNurse), ofOwner('POLICE', atSection47)];
const health = [ofOwner('HEALTH', toOfficer)];

const trying = (draft: PolicyDraft): Promise<WhatIf> =>
  whatIf(
    [aLogOf('POLICE', police), aLogOf('HEALTH', health), aLogOf('SOCIAL_CARE', socialCare)],
    editionsOf([currentEdition]),
    askableDraft(draft),
  );

const withItem = (id: string, change: object): PolicyDraft => ({
  ...currentDraft,
  items: currentDraft.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
const withRow = (id: string, change: object): PolicyDraft => ({
  ...currentDraft,
  table: currentDraft.table.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
const withSettings = (change: object): PolicyDraft => {
  const settings = currentDraft.profiles[procedure];
  assert.ok(settings);
  return { ...currentDraft, profiles: { ...currentDraft.profiles, [procedure]: { ...settings, ...change } } };
};

const withheld = {
  direction: 'WOULD_BE_WITHHELD',
  decisions: 1,
  entries: 1,
  people: 1,
  children: 1,
} as const;

void describe('A draft of the policy, tried on the log', () => {
  void it('that changes nothing would have changed nothing', async () => {
    const found = await trying(readDraft(JSON.parse(draftText(currentDraft))));
    assert.deepEqual([found.disclosures, found.permissions, found.notTried], [[], [], 0]);
    assert.deepEqual([found.entries, found.decisions], [7, 10]);
  });

  void it('that closes incident accounts below full disclosure withholds the one that was disclosed as relevant (POL-06, M5)', async () => {
    const { disclosures, permissions } = await trying(withItem('POL-06', { tier: 'FULL' }));
    assert.deepEqual(disclosures, [
      { ...withheld, agency: 'POLICE', item: 'POL-06', people: 2, examples: [0] },
    ]);
    assert.deepEqual(permissions, []);
  });

  void it('that gives a summary where the family agreed lowers those permissions and what followed from them (DT12)', async () => {
    const { disclosures, permissions } = await trying(withRow('DT12', { level: 'SUMMARY' }));
    assert.deepEqual(disclosures, [
      { ...withheld, agency: 'HEALTH', item: 'HLT-05', decisions: 2, examples: [0] },
      { ...withheld, agency: 'POLICE', item: 'POL-06', people: 2, examples: [0] },
    ]);
    assert.deepEqual(permissions, [
      {
        ...{ from: 'RELEVANT by DT12', to: 'SUMMARY by DT12', permissions: 4, people: 2, children: 1 },
        ...{ nobodyWasAsked: false, examples: ['SOCIAL_CARE 0', 'SOCIAL_CARE 1', 'POLICE 0', 'HEALTH 0'] },
      },
    ]);
  });

  void it('that lets health answer for one year ages what is two years old, and that alone (M9)', async () => {
    const { disclosures, permissions } = await trying(
      withSettings({ recency: { healthYears: 1, probationYears: 6 } }),
    );
    assert.deepEqual(disclosures, [{ ...withheld, agency: 'HEALTH', item: 'HLT-05', examples: [0] }]);
    assert.deepEqual(permissions, []);
  });

  void it('that would have let a refused child be read says that nobody was asked, and no more (DT14)', async () => {
    const before = currentEdition.table.find(
      ({ stage, consent, override }) => stage === 'CIN' && consent === 'REFUSED' && !override,
    );
    assert.ok(before);
    const { disclosures, permissions } = await trying(withRow(before.id, { level: 'SUMMARY', reason: null }));
    assert.deepEqual(disclosures, [], 'what an owner would have disclosed, no log says');
    assert.deepEqual(permissions, [
      {
        ...{
          from: `NONE by ${before.id}`,
          to: `SUMMARY by ${before.id}`,
          permissions: 1,
          people: 1,
          children: 1,
        },
        ...{ nobodyWasAsked: true, examples: ['SOCIAL_CARE 2'] },
      },
    ]);
  });

  void it('that opens less in an emergency lowers what was opened by breaking the glass, and nothing else (BG1)', async () => {
    const opened = aReading({
      standing: {},
      people: [{ ...child, emergency: 'FULL' }],
      records: [{ ...incident, about: [0] }],
    });
    const found = await whatIf(
      [aLogOf('POLICE', [ofOwner('POLICE', opened), ...police])],
      editionsOf([currentEdition]),
      askableDraft(withSettings({ emergency: 'SUMMARY' })),
    );
    assert.deepEqual(found.disclosures, [
      { ...withheld, agency: 'POLICE', item: 'POL-06', children: null, examples: [0] },
    ]);
    assert.deepEqual(
      found.permissions.map(({ from, to }) => [from, to]),
      [['FULL by BG1', 'SUMMARY by BG1']],
    );
  });

  void it('that gives another reason is told apart from one that gives another answer', async () => {
    const none = aReading({ standing: { released: 'HEADLINE' } });
    const found = await whatIf(
      [aLogOf('POLICE', [ofOwner('POLICE', none)])],
      editionsOf([currentEdition]),
      askableDraft(withItem('POL-06', { neverTo: ['HEALTH'], tier: 'HEADLINE' })),
    );
    assert.deepEqual(
      found.disclosures.map(({ direction, item }) => [direction, item]),
      [['OTHER_REASON', 'POL-06']],
    );
  });

  void it('that does not load is refused with the row and the reason', () => {
    const fault = (draft: unknown): string => {
      try {
        readDraft(JSON.parse(JSON.stringify(draft)));
      } catch (error) {
        assert.ok(error instanceof PolicyFault);
        return error.message;
      }
      return 'it loads';
    };
    assert.match(fault(withItem('POL-06', { tier: 'MOST' })), /^items POL-06 \(row \d+\): tier is none of/);
    assert.match(
      fault(withSettings({ recency: { healthYears: -1, probationYears: 6 } })),
      /^profiles COVENTRY@.*recency.healthYears/,
    );
    const fewer = { ...currentDraft, items: currentDraft.items.filter(({ id }) => id !== 'POL-06') };
    assert.match(fault(fewer), /^items POL-06: is left out; to close it, give it NEVER_ONWARD_OWNER/);
    const elsewhere = { ...currentDraft, profiles: { 'NOWHERE@1': currentDraft.profiles[procedure] } };
    assert.match(fault(elsewhere), /^profiles NOWHERE@1: there is no such procedure/);
    assert.match(fault(currentEdition), /^profiles: are missing/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSample,
  recordCaseAudit,
  sampledContact,
  type SampleGrouping,
} from '@mash-hub/social-care/domain';
import { measured } from './aPeriod';
import {
  aContact,
  aContext,
  at,
  overridden,
  rated,
  refused,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

const ids = Array.from({ length: 40 }, (_, index) => `contact_${String(index)}`);

const ofPolice = measured({ referrer: 'POLICE', rag: 'RED' });
const ofHealth = measured({ referrer: 'HEALTH', rag: 'RED' });

const drawnFrom = (order: readonly string[], seed: string, by: SampleGrouping = 'AGENCY') => {
  const sample = createSample(by, 5, seed);
  for (const id of order) sample.add(id, Number(id.slice(-1)) < 5 ? ofPolice : ofHealth);
  return sample.drawn();
};

describe('A sample for audit (feature 95)', () => {
  it('has as many of each kind as asked for, and says of how many', () => {
    assert.deepEqual(
      drawnFrom(ids, 'seed-1').map(({ key, size, contacts }) => [key, size, new Set(contacts).size]),
      [
        ['HEALTH', 20, 5],
        ['POLICE', 20, 5],
      ],
    );
  });

  it('is the same from the same seed, in whatever order the contacts come, and another from another', () => {
    assert.deepEqual(drawnFrom([...ids].reverse(), 'seed-1'), drawnFrom(ids, 'seed-1'));
    assert.notDeepEqual(drawnFrom(ids, 'seed-2'), drawnFrom(ids, 'seed-1'));
  });

  it('is drawn from all of them: every contact is in the sample of some seed', () => {
    const seen = new Set(
      Array.from({ length: 60 }, (_, seed) => drawnFrom(ids, `seed-${String(seed)}`)).flatMap((groups) =>
        groups.flatMap(({ contacts }) => contacts),
      ),
    );
    assert.equal(seen.size, ids.length);
  });

  it('can be divided by colour and by ground; a contact without a ground is in no group of grounds', () => {
    assert.deepEqual(
      drawnFrom(ids, 'seed-1', 'RAG').map(({ key }) => key),
      ['RED'],
    );
    assert.deepEqual(drawnFrom(ids, 'seed-1', 'OVERRIDE_GROUND'), []);
  });

  it('shows how a contact was decided, by which rules and rows, and nothing that it says', () => {
    const contact = rated(overridden(aContact(), '2026-11-03 09:30', 1), 'RED', '2026-11-03 10:00');
    const shown = sampledContact(contact, at('2026-11-04 10:00'));
    assert.deepEqual(shown.grounds, ['DELAY_SIGNIFICANT_HARM']);
    assert.ok(shown.rules.includes('R67') && shown.rules.includes('R41'));
    assert.ok(shown.rows.length > 0);
    const { measured: facts, ...rest } = shown;
    assert.doesNotMatch(JSON.stringify([rest, { ...facts, children: [] }]), /Pia|Dena|Marks|delay enquiries/);
  });
});

describe('The result of an audit', () => {
  const input = {
    theme: 'DECISION',
    upheld: false,
    note: ' Reasons missing. ',
    agencies: ['POLICE', 'POLICE'],
  } as const;
  const theAuditor = {
    at: at('2026-11-10 10:00'),
    by: { sub: 'sub-auditor', agency: 'SOCIAL_CARE', role: 'QA_AUDITOR' },
  } as const;

  it('K16, K17: is a record of its own, by theme and agencies, that leaves the contact as it is', () => {
    const contact = aContact();
    const before = JSON.stringify(contact);
    const audit = recordCaseAudit(contact, input, theAuditor, aContext());
    assert.deepEqual(
      [audit.contact, audit.theme, audit.upheld, audit.note, audit.agencies, audit.version],
      [contact.id, 'DECISION', false, 'Reasons missing.', ['POLICE'], 1],
    );
    assert.equal(JSON.stringify(contact), before);
  });

  it('feature 95: is recorded by auditors and nobody else, and says what is to be learned', () => {
    for (const act of [theTeamManager('2026-11-10 10:00'), theSafeguardingLead('2026-11-10 10:00')])
      refused('FORBIDDEN', { rule: 'G3' }, () => recordCaseAudit(aContact(), input, act, aContext()));
    refused('BAD_USER_INPUT', { field: 'note' }, () =>
      recordCaseAudit(aContact(), { ...input, note: ' ' }, theAuditor, aContext()),
    );
  });
});

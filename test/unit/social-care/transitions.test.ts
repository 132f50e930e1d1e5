import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  advance,
  contactEvents,
  contactStates,
  contactTransitions,
  type ContactEvent,
  type ContactState,
} from '@mash-hub/social-care/domain';
import { aContact, refused, theTeamManager } from './builders';

const states = Object.keys(contactStates) as readonly ContactState[];
const events = Object.keys(contactEvents) as readonly ContactEvent[];
const base = aContact();
const sample = theTeamManager('2026-11-03 10:00');

/** Domain D0, the contact’s machine, written down a second time. */
const d0: readonly string[] = [
  'null RECEIVE RECEIVED',
  'SPECIAL_ROUTE COMMISSION MASH_ASSESSMENT',
  'SPECIAL_ROUTE COMPLETE_PATHWAY NFA',
  'RECEIVED LOG LOGGED',
  'RECEIVED SIGNPOST SIGNPOSTED',
  'LOGGED FOUND_OPEN WITH_ALLOCATED_WORKER',
  'LOGGED FOUND_LATELY_CLOSED WITH_AREA_TEAM',
  'LOGGED FOUND_IN_EARLY_HELP SIGNPOSTED',
  'LOGGED PASS_UP AWAITING_MANAGER',
  'AWAITING_MANAGER ROUTE_SPECIALLY SPECIAL_ROUTE',
  'AWAITING_MANAGER HOLD HELD_NO_CONSENT',
  'TRIAGE HOLD HELD_NO_CONSENT',
  'HELD_NO_CONSENT CONSENT_OBTAINED AWAITING_MANAGER',
  'HELD_NO_CONSENT GROUND_RECORDED AWAITING_MANAGER',
  'HELD_NO_CONSENT CLOSE_HELD CLOSED_NO_ACTION',
  'AWAITING_MANAGER SEND_TO_TRIAGE TRIAGE',
  'AWAITING_MANAGER DIRECT_TO_MASH AWAITING_MANAGER',
  'TRIAGE DIRECT_TO_MASH TRIAGE',
  'AWAITING_MANAGER COMMISSION MASH_ASSESSMENT',
  'TRIAGE COMMISSION MASH_ASSESSMENT',
  'MASH_ASSESSMENT COMMISSION MASH_ASSESSMENT',
  'STRATEGY COMMISSION STRATEGY',
  'RECEIVED FIND_HARM STRATEGY',
  'LOGGED FIND_HARM STRATEGY',
  'AWAITING_MANAGER FIND_HARM STRATEGY',
  'WITH_ALLOCATED_WORKER FIND_HARM STRATEGY',
  'WITH_AREA_TEAM FIND_HARM STRATEGY',
  'SPECIAL_ROUTE FIND_HARM STRATEGY',
  'HELD_NO_CONSENT FIND_HARM STRATEGY',
  'TRIAGE FIND_HARM STRATEGY',
  'MASH_ASSESSMENT FIND_HARM STRATEGY',
  'TRIAGE DIVERT_TO_EARLY_HELP EARLY_HELP',
  'TRIAGE SIGNPOST SIGNPOSTED',
  'TRIAGE END_WITHOUT_ACTION NFA',
  'MASH_ASSESSMENT DECIDE DECIDED',
  'STRATEGY DECIDE DECIDED',
];

void describe('The contact’s machine (D0)', () => {
  void it('has the transitions of D0 and no others', () => {
    const rows = contactTransitions.map(({ from, event, to }) => `${String(from)} ${event} ${to}`);
    assert.deepEqual([...rows].sort(), [...d0].sort());
  });

  void it('names a guard, an actor and a rule in every row', () => {
    for (const row of contactTransitions) {
      assert.ok(row.actors.length > 0, row.event);
      assert.ok(row.rules.length > 0, row.event);
    }
  });

  for (const state of states)
    for (const event of events) {
      const row = contactTransitions.find(
        (candidate) => candidate.from === state && candidate.event === event,
      );
      const contact = { ...base, state };
      if (row)
        void it(`${state}: one may ${contactEvents[event]} (${row.rules.join(', ')})`, () => {
          const moved = advance(contact, event, sample, 'why');
          assert.equal(moved.state, row.to);
          assert.deepEqual(moved.stateHistory.slice(0, -1), contact.stateHistory);
          assert.deepEqual(moved.stateHistory.at(-1), {
            ...sample,
            from: state,
            to: row.to,
            event,
            reason: 'why',
          });
        });
      else
        void it(`${state}: one may not ${contactEvents[event]} (D0)`, () => {
          refused('NOT_ALLOWED', { guard: 'NOT_IN_THE_PROCESS' }, () => advance(contact, event, sample));
        });
    }

  void it('says in a practitioner’s words what cannot be done and where the contact is (D0)', () => {
    const next =
      'From here one can: send the contact on a special pathway; hold the contact for want of consent; ' +
      'send the contact to triage; direct the contact to the MASH; ask partners for information; ' +
      'go to a strategy discussion.';
    const detail = `You cannot take the decision here. Waiting for the Team Manager’s first review (R41). ${next}`;
    refused('NOT_ALLOWED', { rule: 'R127', detail }, () => advance(base, 'DECIDE', sample));
  });

  void it('refuses an actor whom the row does not name (R127)', () => {
    const contact = { ...base, state: 'MASH_ASSESSMENT' } as const;
    const by = { ...sample.by, role: 'MASH_SOCIAL_WORKER' } as const;
    refused('FORBIDDEN', { rule: 'R127' }, () => advance(contact, 'DECIDE', { ...sample, by }));
  });

  void it('knows the Practice Manager as a manager in Blackburn with Darwen only (C2)', () => {
    const by = { ...sample.by, role: 'MASH_PRACTICE_MANAGER' } as const;
    refused('FORBIDDEN', { rule: 'R62' }, () => advance(base, 'SEND_TO_TRIAGE', { ...sample, by }));
    const darwen = { ...base, profile: 'BLACKBURN_WITH_DARWEN', profileVersion: '2024.1' } as const;
    assert.equal(advance(darwen, 'SEND_TO_TRIAGE', { ...sample, by }).state, 'TRIAGE');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateMachinesAsMarkdown, type Machine } from '@mash-hub/shared/development/stateMachines';

const row = { actors: ['TEAM_MANAGER'], guard: null, rules: [] } as const;
const crowd = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const door: Machine = {
  name: 'Door',
  states: { OPEN: 'Anyone may pass.', SHUT: 'Nobody | may pass.', WALLED: 'There is no door.' },
  events: { build: 'put a door in' },
  rows: [
    { ...row, from: null, event: 'build', to: 'OPEN' },
    { ...row, from: 'OPEN', event: 'shut: hard', to: 'SHUT', guard: 'WIND' },
    { ...row, from: 'OPEN', event: 'shut softly', to: 'SHUT', actors: ['CLERK', 'GUEST'] },
    { ...row, from: 'SHUT', event: 'open', to: 'OPEN' },
    { ...row, from: 'SHUT', event: 'wall up', to: 'WALLED', actors: crowd },
  ],
};
const guards = {
  WIND: { rule: 'D0', detail: 'The wind must blow.' },
  RAIN: { rule: 'D0', detail: 'No row asks for rain.' },
};
const page = stateMachinesAsMarkdown({ machines: [door], guards });

describe('the document of the state machines', () => {
  it('draws an arrow from nowhere to the first state and from the last to nowhere', () => {
    assert.match(page, /^ {2}\[\*\] --> OPEN : build$/m);
    assert.match(page, /^ {2}WALLED --> \[\*\]$/m);
    assert.doesNotMatch(page, /^ {2}(?:OPEN|SHUT) --> \[\*\]$/m);
  });

  it('draws one arrow for several events between the same two states, without a colon in its words', () => {
    assert.match(page, /^ {2}OPEN --> SHUT : shut {2}hard \/ shut softly$/m);
  });

  it('gives every row with what it is in words, who may do it, its guard and where it leads', () => {
    assert.ok(page.includes('| OPEN | shut: hard | – | TEAM_MANAGER | WIND | SHUT | – |'));
    assert.ok(page.includes('| OPEN | shut softly | – | CLERK, GUEST | – | SHUT | – |'));
    assert.ok(page.includes('| – | build | put a door in | TEAM_MANAGER | – | OPEN | – |'));
  });

  it('says what each state means, and its words break no table', () => {
    assert.ok(page.includes('| SHUT | Nobody \\| may pass. |'));
  });

  it('explains the guards that its rows name, and no others', () => {
    assert.ok(page.includes('| WIND | D0 | The wind must blow. |'));
    assert.doesNotMatch(page, /RAIN/);
  });

  it('gives a long list of roles a name, and the list at the end', () => {
    assert.ok(page.includes('| SHUT | wall up | – | Roles 1 | – | WALLED | – |'));
    assert.ok(page.includes('| Roles 1 | A, B, C, D, E, F, G |'));
  });
});

import type { Agency } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import type { AgencySight, PersonSight, SeenItem, Sight } from '@mash-hub/shared/development/scenario';

/** What one person is shown about another, in sentences; each throws, naming who and what, when it is not so. */
export interface View {
  /** The base decision: level, row of the table, and every reason why it is not more. */
  isAt(level: string, row: string, ...reasons: readonly string[]): View;
  /** A value of each of these items is shown. */
  sees(...items: readonly string[]): View;
  /** The value of the item reads like this. */
  reads(item: string, like: RegExp): View;
  /** Each of these items is withheld, the reader is told so, and no value of it is shown. */
  isRefused(reason: string, rule: string, ...items: readonly string[]): View;
  /** Neither a value of these items nor a word that they are withheld. */
  findsNoTraceOf(...items: readonly string[]): View;
  /** The kind of answer that the agency gives. */
  isAnswered(agency: Agency, answer: AgencySight['answer']): View;
}

const noPermission: PersonSight = { person: '', level: 'UNKNOWN', rule: 'UNKNOWN', reasons: [] };

/** What is asserted on: who looks, and all that they were shown and told. */
interface Shown {
  readonly who: string;
  readonly base: PersonSight;
  readonly agencies: readonly AgencySight[];
  readonly seen: readonly SeenItem[];
}

const isSeen = ({ seen }: Shown, item: string): boolean => seen.some((one) => one.item === item);

const toldOf = ({ agencies }: Shown, item: string): readonly string[] => [
  ...new Set(
    agencies
      .flatMap(({ withheld }) => withheld)
      .filter((one) => one.item === item)
      .map(({ reason, rule }) => `${reason} ${rule}`),
  ),
];

const requireRefused = (shown: Shown, item: string, words: string): void => {
  assert.deepEqual(toldOf(shown, item), [words], `${shown.who} is told of ${item}`);
  assert.equal(isSeen(shown, item), false, `${shown.who} sees ${item} all the same`);
};

const requireNoTrace = (shown: Shown, items: readonly string[]): void => {
  const traces = items.filter((item) => isSeen(shown, item) || toldOf(shown, item).length > 0);
  assert.deepEqual(traces, [], `${shown.who} finds a trace of ${traces.join(', ')}`);
};

const requireReading = ({ who, seen }: Shown, item: string, like: RegExp): void => {
  const values = seen.filter((one) => one.item === item).map(({ value }) => JSON.stringify(value));
  assert.match(values.join(' '), like, `${who} reads ${item}`);
};

const viewOf = (shown: Shown): View => {
  const { who, base, agencies } = shown;
  const view: View = {
    isAt: (level, row, ...reasons) => {
      const is = [base.level, base.rule, ...base.reasons];
      assert.deepEqual(is, [level, row, ...reasons], `${who}: base decision`);
      return view;
    },
    sees: (...items) => {
      const missing = items.filter((item) => !isSeen(shown, item));
      assert.deepEqual(missing, [], `${who} does not see ${missing.join(', ')}`);
      return view;
    },
    reads: (item, like) => {
      requireReading(shown, item, like);
      return view;
    },
    isRefused: (reason, rule, ...items) => {
      for (const item of items) requireRefused(shown, item, `${reason} ${rule}`);
      return view;
    },
    findsNoTraceOf: (...items) => {
      requireNoTrace(shown, items);
      return view;
    },
    isAnswered: (agency, answer) => {
      const given = agencies.find((one) => one.agency === agency)?.answer;
      assert.equal(given, answer, `${who}: what ${agency} answers`);
      return view;
    },
  };
  return view;
};

/** What somebody sees of a contact, to be asserted about each person in it and about the contact itself. */
export const expectView = ({ who, contact, people, seen, agencies }: Sight) => ({
  /** About one person, by the scenario’s key. */
  about: (person: string): View => {
    const answers = agencies.filter((one) => one.person === person);
    return viewOf({
      who: `${who}, about ${person}`,
      base: people.find((one) => one.person === person) ?? noPermission,
      agencies: answers,
      seen: [...answers.flatMap((one) => one.seen), ...seen.filter((one) => one.person === person)],
    });
  },
  /** About the contact as a whole. */
  ofTheContact: (): View => viewOf({ who: `${who}, of the contact`, base: noPermission, agencies: [], seen }),
  /** To this person there is no such contact. */
  isUnaware: (): void => {
    assert.equal(contact, null, `${who} may know of the contact`);
    assert.deepEqual([people, seen, agencies], [[], [], []]);
  },
});

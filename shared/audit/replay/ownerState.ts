import type { DecisionBasis, RecordBasis } from '../../disclosure';
import type { CommandEntry, DisclosureEntry } from '../../log';
import type { Checks } from './replayChecks';
import type { Finding } from './replayFinding';
import { createTimeline } from './replayTimeline';
import { textsOf } from './loggedTexts';

type Undo = () => void;

/** Items restricted in one record, by the restriction’s id. */
type Restrictions = ReadonlyMap<string, readonly string[]>;

interface Link {
  readonly status: string;
  readonly record: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const sorted = (items: readonly string[]): string => [...items].sort().join(', ') || 'nothing';

const restrictedItems = (restrictions: Restrictions): string => sorted([...restrictions.values()].flat());

/**
 * What the owner of a log was told by commands: restrictions placed and lifted (R233), who was linked to whom (B6), and
 * what was said of a record’s age (M9). Follows them in order, and checks each entry against what then was known.
 */
export const createOwnerState = (checks: Checks) => {
  const restrictions = createTimeline<Restrictions>(new Map());
  const links = createTimeline<Link>({ status: 'OPEN', record: null });
  const explained = createTimeline<boolean>(undefined);

  /** Follows a command; the answer takes it back. Null for a command that changes nothing of this. */
  const follow = ({
    command,
    target,
    at: time,
    expectedVersion: version,
    facts,
  }: CommandEntry): Undo | null => {
    const at = Date.parse(time);
    const [verb] = command.split(' ', 1);
    if (verb === 'restrict') {
      const change = (before: Restrictions): Restrictions =>
        new Map(before).set(textOf(facts.restriction), textsOf(facts.items));
      return restrictions.add(target, { at, version, change }, new Map());
    }
    if (command.startsWith('lift restriction ')) {
      const change = (before: Restrictions): Restrictions => {
        const left = new Map(before);
        left.delete(textOf(facts.restriction));
        return left;
      };
      return restrictions.add(target, { at, version, change }, new Map());
    }
    if (verb === 'match') {
      const link = {
        status: textOf(facts.status),
        record: facts.record === null ? null : textOf(facts.record),
      };
      return links.add(target, { at, version, change: () => link }, link);
    }
    if (command.startsWith('explain age '))
      return explained.add(target, { at, version, change: () => facts.explained === true }, false);
    return null;
  };

  const checkRecord = (record: RecordBasis, at: number): readonly Finding[] => {
    const { reference } = record;
    const held = sorted(record.restricted ?? []);
    const isExplained = record.explained === true;
    return [
      ...checks.check(
        'restriction',
        restrictions.agrees(reference, at, (known) => restrictedItems(known) === held),
        () => [
          `${held} of ${reference} was restricted`,
          `its provider had restricted ${restrictedItems(restrictions.now(reference) ?? new Map())}`,
        ],
      ),
      ...checks.check(
        'age',
        explained.agrees(reference, at, (known) => known === isExplained),
        () => [
          `${reference} ${isExplained ? 'was' : 'was not'} said to matter though old`,
          'the opposite was said',
        ],
      ),
    ];
  };

  const checkLink = ({ person, answer, row }: DisclosureEntry, { linked }: DecisionBasis, at: number) => {
    if (person === null || row === 'GRANT' || answer === 'NOT_ASKED') return [];
    const known = links.now(person);
    // Somebody walled off since (adoption, B6) is no link any more; that comes with an import, which no command says.
    if (linked === null && answer === 'AWAITING' && known?.status === 'LINKED')
      return checks.check('link', 'UNKNOWN', () => ['', '']);
    const holds = ({ status, record }: Link): boolean =>
      linked === null
        ? status === (answer === 'NOTHING_HELD' ? 'NO_RECORD' : 'OPEN')
        : status === 'LINKED' && record === linked;
    return checks.check('link', links.agrees(person, at, holds), () => [
      `${person} was linked to ${linked ?? `nobody (${answer})`}`,
      `the last command says ${known?.status ?? 'OPEN'} ${known?.record ?? ''}`.trim(),
    ]);
  };

  /** Checks what an entry rested on against what the owner then knew. */
  const check = (entry: DisclosureEntry): readonly Finding[] => {
    const { basis } = entry;
    if (!basis) return [];
    const at = Date.parse(entry.at);
    return [...basis.records.flatMap((record) => checkRecord(record, at)), ...checkLink(entry, basis, at)];
  };

  return { follow, check };
};

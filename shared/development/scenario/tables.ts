import Table from 'cli-table3';
import colours from 'picocolors';
import { agencyNames, itemOf, withheldReasons, type Agency, type WithheldReason } from '../../disclosure';
import { cellOf, contactCellOf, inWords, type Cell } from './cell';
import type { Scenario } from './scenario';
import type { Sight } from './sight';

interface Row {
  readonly person: string | null;
  readonly item: string;
}

const narrowest = 16;
const itemWidth = 30;

const coloured = ({ kind, text }: Cell): string =>
  kind === 'SEEN' ? colours.green(text) : kind === 'WITHHELD' ? colours.yellow(text) : colours.dim(text);

const distinct = (rows: readonly Row[], people: readonly string[]): readonly Row[] => {
  const place = ({ person }: Row): number => (person === null ? -1 : people.indexOf(person));
  const known = new Map(rows.map((row) => [`${row.person ?? ''}|${row.item}`, row]));
  return [...known.values()].sort((a, b) => place(a) - place(b) || a.item.localeCompare(b.item));
};

/** Everything that somebody sees, or is told is withheld, of one agency. */
const rowsOf = (agency: Agency, sights: readonly Sight[], people: readonly string[]): readonly Row[] =>
  distinct(
    sights.flatMap(({ agencies }) =>
      agencies
        .filter((answer) => answer.agency === agency)
        .flatMap(({ person, seen, withheld }) =>
          [...seen, ...withheld].flatMap(({ item }) => (item === null ? [] : [{ person, item }])),
        ),
    ),
    people,
  );

const widthsFor = (columns: number, width: number): readonly number[] => [
  itemWidth,
  ...Array<number>(columns).fill(Math.max(narrowest, Math.floor((width - itemWidth) / columns) - 1)),
];

const drawn = (
  title: string,
  rows: readonly Row[],
  sights: readonly Sight[],
  cell: (sight: Sight, row: Row) => Cell,
  { people }: Scenario,
  width: number,
): string => {
  if (rows.length === 0) return '';
  const table = new Table({
    head: [title, ...sights.map(({ who }) => who)].map((text) => colours.bold(text)),
    colWidths: [...widthsFor(sights.length, width)],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  const lines = new Map<
    string,
    { readonly item: string; readonly whose: string[]; readonly cells: string[] }
  >();
  for (const { person, item } of rows) {
    const cells = sights.map((sight) => coloured(cell(sight, { person, item })));
    // A record about two people is one line, unless somebody may see less of one of them.
    const line = lines.get(`${item}|${cells.join('|')}`) ?? { item, whose: [], cells };
    if (person !== null) line.whose.push(people[person] ?? person);
    lines.set(`${item}|${cells.join('|')}`, line);
  }
  for (const { item, whose, cells } of lines.values())
    table.push([
      `${item}${whose.length > 0 ? ` – ${whose.join(', ')}` : ''}: ${itemOf(item).name}`,
      ...cells,
    ]);
  return `\n${table.toString()}\n`;
};

const legend = (sights: readonly Sight[]): string => {
  const reasons = new Set<WithheldReason>(
    sights.flatMap(({ people, agencies }) => [
      ...people.flatMap((person) => person.reasons),
      ...agencies.flatMap(({ withheld }) => withheld.map(({ reason }) => reason)),
    ]),
  );
  return [...reasons].map((reason) => `  ${inWords(reason)}: ${withheldReasons[reason]}`).join('\n');
};

const titleOf: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'Social care',
  POLICE: 'Police',
  HEALTH: 'Health',
  EDUCATION: 'Education',
  PROBATION: 'Probation',
};

/**
 * Who sees what, a table for the contact and one for each agency: items against people, and in each cell a value shown
 * short, why it is withheld, or which kind of nothing there is. `width` is the terminal’s.
 */
export const whoSeesWhat = (scenario: Scenario, sights: readonly Sight[], width: number): string => {
  const people = Object.keys(scenario.people);
  const aware = sights.filter(({ contact }) => contact !== null);
  const unaware = sights.filter(({ contact }) => contact === null).map(({ who }) => who);
  const ofContact = drawn(
    'The contact',
    distinct(
      aware.flatMap(({ seen }) => seen),
      people,
    ),
    aware,
    (sight, { person, item }) => contactCellOf(sight, person, item),
    scenario,
    width,
  );
  const ofAgencies = agencyNames.map((agency) =>
    drawn(
      titleOf[agency],
      rowsOf(agency, aware, people),
      aware,
      (sight, { person, item }) => cellOf(sight, agency, person ?? '', item),
      scenario,
      width,
    ),
  );
  const outside = unaware.length > 0 ? `\nTo these there is no such contact: ${unaware.join(', ')}.\n` : '';
  return [ofContact, ...ofAgencies, outside, `\nReasons\n${legend(aware)}\n`].join('');
};

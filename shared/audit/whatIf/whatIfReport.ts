import Table from 'cli-table3';
import type { WhatIf } from './whatIf';
import { directions } from './whatIfEntry';

const number = (value: number): string => value.toLocaleString('en');

const childrenOf = (children: number | null): string => (children === null ? '–' : number(children));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const made = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) made.push([...row]);
  return made.toString();
};

const disclosuresOf = ({ disclosures }: WhatIf): readonly string[] =>
  disclosures.length === 0
    ? []
    : [
        'Past disclosures that would have gone otherwise:',
        table(
          ['', 'agency', 'item', 'decisions', 'entries', 'people', 'children', 'for example'],
          disclosures.map((one) => [
            directions[one.direction],
            one.agency,
            one.item,
            number(one.decisions),
            number(one.entries),
            number(one.people),
            childrenOf(one.children),
            one.examples.join(', '),
          ]),
        ),
      ];

const permissionsOf = ({ permissions }: WhatIf): readonly string[] =>
  permissions.length === 0
    ? []
    : [
        'Permissions whose level would have been another:',
        table(
          ['was', 'would be', 'permissions', 'people', 'children', 'for example'],
          permissions.map((one) => [
            one.nobodyWasAsked ? `${one.from} (nobody was asked)` : one.from,
            one.to,
            number(one.permissions),
            number(one.people),
            childrenOf(one.children),
            one.examples.join(', '),
          ]),
        ),
        'Where nobody was asked, no log says what would have been disclosed: only the level can be told.',
      ];

/** What a draft would have changed, for whoever thinks of it. */
export const whatIfText = (found: WhatIf): string => {
  const tried = `${number(found.entries)} entries, ${number(found.decisions)} decisions tried.`;
  const skipped =
    found.notTried === 0
      ? []
      : [`${number(found.notTried)} entries could not be read, or name a policy that is not known.`];
  const nothing = found.disclosures.length + found.permissions.length === 0;
  return [
    ...(nothing ? ['Nothing would have changed.'] : [...disclosuresOf(found), ...permissionsOf(found)]),
    ...skipped,
    tried,
  ].join('\n');
};

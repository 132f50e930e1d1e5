import { decisionTable, items, modifierRules, ruleInWords } from '../disclosure';
import type { SubgraphDefinition } from '../subgraph';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const decisionRows = decisionTable.map((row) => [
  row.id,
  row.stage,
  row.consent,
  row.override ? 'yes' : 'no',
  [row.level, ...Object.entries(row.levelByMode ?? {}).map(([mode, level]) => `${mode}: ${level}`)].join(
    '; ',
  ),
  row.withRestriction,
  row.reason ?? '',
  row.prompt ?? '',
  row.basis,
  row.because,
  row.source,
]);

/** What limits an item beside its tier, in words; empty where nothing does. */
export const limitsOf = (item: (typeof items)[number]): string =>
  [
    item.envelope && 'in the DA envelope',
    item.onlyTo?.agencies && `only to ${item.onlyTo.agencies.join(', ')}`,
    item.onlyTo?.roles && `only to ${item.onlyTo.roles.join(', ')}`,
    item.onlyTo?.sameEstablishment && 'same setting only',
    item.neverTo && `never to ${item.neverTo.join(', ')}`,
    item.needsConsent && `consent ${item.needsConsent}`,
    item.innerCircle && `inner circle with ${item.innerCircle.join(', ')}`,
    item.circleOnly && 'closed to the owner’s other staff',
    item.circleNeeds && `the circle needs ${item.circleNeeds}`,
    item.strategyOnly && 'during a strategy discussion only',
    item.revealsLocation && 'reveals a location',
    item.existenceProtected && 'existence protected',
  ]
    .filter((limit) => typeof limit === 'string')
    .join('; ');

const coordinatesOf = (
  definitions: readonly SubgraphDefinition[],
): ReadonlyMap<string, readonly string[]> => {
  const coordinates = new Map<string, string[]>();
  for (const { item, discloses } of definitions.flatMap(({ rows }) => rows))
    coordinates.set(item, [...(coordinates.get(item) ?? []), ...discloses]);
  return coordinates;
};

/** The whole policy as a document, from the rows that the kernel decides by. */
export const disclosureMatrix = (definitions: readonly SubgraphDefinition[]): string => {
  const coordinates = coordinatesOf(definitions);
  const itemRows = items.map((item) => [
    item.id,
    item.owner,
    item.name,
    item.tier,
    limitsOf(item),
    (coordinates.get(item.id) ?? []).map((coordinate) => `\`${coordinate}\``).join(', ') || '–',
    item.because,
    item.source,
  ]);
  const publicRows = definitions.flatMap(({ name, publicFields }) =>
    publicFields.map(({ coordinate, because }) => [name, `\`${coordinate}\``, because]),
  );
  return `# Disclosure matrix

Generated from the rows that the kernel decides by: change the rows, not this page.

## Decision table

${table(['Row', 'Threshold or stage', 'Consent', 'Override', 'Level', 'With a restriction', 'Reason', 'Prompt', 'Basis', 'Because', 'Source'], decisionRows)}

## Modifiers, in their order

${table(
  ['Modifier', 'In words'],
  modifierRules.map(({ id }) => [id, ruleInWords(id)]),
)}

## Items

${table(['Item', 'Owner', 'What', 'Tier', 'Limits', 'Fields', 'Because', 'Source'], itemRows)}

## Fields without an item

${table(['Subgraph', 'Field', 'Because'], publicRows)}
`;
};

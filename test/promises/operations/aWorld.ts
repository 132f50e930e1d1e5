import { agencyNames, itemOf, type Agency, type ItemRow } from '@mash-hub/shared/disclosure';
import type { SubgraphDefinition } from '@mash-hub/shared/subgraph';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { definition as socialCare } from '@mash-hub/social-care';
import { createHub, type Hub } from '../../support/createHub';
import { everyState } from './caseStates';
import { cast } from './cast';
import { secondEvaluator } from './evaluator';
import { recordsOf, type Line } from './family';
import type { Published, World } from './oracle/world';
import { readReference } from './reference';
import { restrict, restrictions } from './restrictions';

const definitions: Readonly<Record<Agency, SubgraphDefinition>> = {
  SOCIAL_CARE: socialCare,
  POLICE: police,
  HEALTH: health,
  EDUCATION: education,
  PROBATION: probation,
};

/** Changes a row of the catalogue as the oracle knows it: for the proof that the comparison bites. */
export type Tampering = (item: ItemRow) => ItemRow;

const publishedBy = (agency: Agency, tampering: Tampering): Published => {
  const { disclosureType, kinds, rows } = definitions[agency];
  const known = rows.map(({ item, discloses }) => ({ item: tampering(itemOf(item)), discloses }));
  return { type: disclosureType, kinds, rows: known };
};

/** The lines of an agency as its published import format reads them: what a line leaves out is there, empty. */
const linesRead = (agency: Agency): readonly Line[] =>
  recordsOf(agency).map((line) => {
    const kind = definitions[agency].kinds.find(({ name }) => name === line.kind);
    return { ...line, content: { ...kind?.line.parse(line.content) } };
  });

/** Each agency’s names and rows, from its definition: data. */
export const publishedRows = (tampering: Tampering = (item) => item): World['published'] =>
  Object.fromEntries(agencyNames.map((agency) => [agency, publishedBy(agency, tampering)])) as Record<
    Agency,
    Published
  >;

/** The types that publish records of agencies, and what stands around them. */
export const recordTypes: ReadonlySet<string> = new Set(
  Object.values(publishedRows()).flatMap(({ type, kinds }) => [type, ...kinds.map((kind) => kind.type)]),
);

/** Every coordinate that a row of an item governs. */
export const governed: readonly string[] = [
  ...new Set(
    Object.values(publishedRows()).flatMap(({ rows }) => rows.flatMap(({ discloses }) => discloses)),
  ),
];

/** A whole hub with the family in every state, and all that the oracle knows of it. */
export const aHubInEveryState = async (seed: number) => {
  const hub: Hub = await createHub({ at: '2026-11-03T09:15', seed, timeoutMs: 20_000 });
  const cases = await everyState(hub);
  await restrict(hub, restrictions);
  const reference = await readReference(hub, cases, Object.values(cast));
  const worldFor = (tampering?: Tampering): World => {
    const published = publishedRows(tampering);
    return {
      now: hub.clock.now(),
      cases,
      lines: Object.fromEntries(agencyNames.map((agency) => [agency, linesRead(agency)])) as World['lines'],
      restricted: restrictions,
      published,
      contactRows: published.SOCIAL_CARE.rows,
      evaluator: secondEvaluator,
    };
  };
  return { hub, cases, reference, worldFor };
};

export type EveryState = Awaited<ReturnType<typeof aHubInEveryState>>;

import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import type { Agency } from '@mash-hub/shared/disclosure';
import type { DisclosureLog } from '@mash-hub/shared/log';
import type { AgencyAnswer, SubgraphDefinition, SubgraphDependencies } from '@mash-hub/shared/subgraph';
import { definition as socialCare } from '@mash-hub/social-care';
import type { Hub } from '../support/createHub';

type Pipeline = SubgraphDependencies['pipeline'];

const definitions: Readonly<Record<Agency, SubgraphDefinition>> = {
  SOCIAL_CARE: socialCare,
  POLICE: police,
  HEALTH: health,
  EDUCATION: education,
  PROBATION: probation,
};

/** Loads and publishes what is held, deciding nothing and logging nothing: what a careless service would do. */
const carelessPipeline = (
  { kinds }: SubgraphDefinition,
  { records, pipeline }: SubgraphDependencies,
): Pipeline => ({
  ...pipeline,
  disclose: async (_request, asks) => {
    const matches = await records.loadMatches([...new Set(asks.map(({ person }) => person))]);
    const linked = [...matches.values()].flatMap(({ record }) => record ?? []);
    const loaded = await records.loadRecords(linked);
    return asks.map(({ person }): AgencyAnswer => {
      const record = matches.get(person)?.record ?? '';
      const touchPoints: AgencyAnswer['touchPoints'][number][] = [];
      const fields = kinds.map((kind) => {
        const { name, field, single, touchPoint } = kind;
        const stored = loaded.get(name)?.get(record) ?? [];
        if (touchPoint) touchPoints.push(...stored.map(({ date }) => ({ kind: touchPoint.kind, on: date })));
        const published = stored.map((one) => ({ id: one._id, ...kind.toPublished(one) }));
        return [field, single ? (published[0] ?? null) : published] as const;
      });
      const frame = { level: 'FULL', rule: 'none', answer: 'DISCLOSED', withheld: [] } as const;
      return { ...frame, touchPoints, ...Object.fromEntries(fields) };
    });
  },
});

/** What of the five agencies' path is in place while it is measured. */
export type Safeguards = 'POLICY_AND_LOG' | 'POLICY' | 'NEITHER';

/**
 * Makes policy and log of a hub's five agencies something that can be taken out and put back, for one process that is
 * measured. INVARIANT: it exists here only; no configuration of a subgraph can do it.
 */
export const safeguardSwitch = (hub: Hub): ((safeguards: Safeguards) => void) => {
  const settings = Object.entries(hub.agencies).map(([agency, { dependencies }]) => {
    const { pipeline, log } = dependencies;
    const careless = carelessPipeline(definitions[agency as Agency], dependencies);
    return { dependencies, pipeline, careless, log, append: log.append.bind(log) };
  });
  const forget: DisclosureLog['append'] = () => Promise.resolve([]);
  return (safeguards) => {
    for (const { dependencies, pipeline, careless, log, append } of settings) {
      Object.assign(dependencies, { pipeline: safeguards === 'NEITHER' ? careless : pipeline });
      Object.assign(log, { append: safeguards === 'POLICY_AND_LOG' ? append : forget });
    }
  };
};

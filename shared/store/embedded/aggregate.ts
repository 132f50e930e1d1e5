import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { Lazy, type Iterator as LazyIterator } from 'mingo/lazy';
import * as accumulators from 'mingo/operators/accumulator';
import { $count, $group, $limit, $match, $project, $skip, $unwind } from 'mingo/operators/pipeline';
import type { PipelineOperator } from 'mingo/types';
import { checkPipeline, type Stage } from './aggregateRules';
import { optionalFields } from './commandFields';
import { reading, type CommandRule } from './commandRule';
import { FIRST_BATCH } from './cursors';
import { QUERY_CONTEXT } from './matcher';
import { parseKey, sortDocuments } from './ordering';
import { optionalInteger, planIfExists } from './readCommands';
import type { Selection } from './query';
import { asArray, asName, encode, type Fields } from './values';

function $sort(documents: LazyIterator, spec: Fields): LazyIterator {
  const parts = parseKey(spec, 'sort');
  return documents.transform((all) => Lazy(sortDocuments(all as Fields[], parts, (document) => document)));
}

const PIPELINE: unknown = { $count, $group, $limit, $match, $project, $skip, $sort, $unwind };

const OPTIONS = {
  context: Context.init({
    ...QUERY_CONTEXT,
    accumulator: { ...accumulators },
    pipeline: PIPELINE as Record<`$${string}`, PipelineOperator>,
  }),
  scriptEnabled: false,
} as const;

/** A pipeline split into what indexes can serve ($match, then $sort, $skip, $limit at its start) and the rest. */
export interface SplitPipeline {
  readonly selection: Selection;
  readonly rest: readonly Stage[];
}

/** Checks a pipeline and splits it; throws StoreFailure for anything that is not implemented. */
export function splitPipeline(pipeline: readonly unknown[]): SplitPipeline {
  const rest = [...checkPipeline(pipeline)];
  const taken: Fields = {};
  for (const operator of ['$match', '$sort', '$skip', '$limit']) {
    if (rest[0]?.[0] === operator) taken[operator] = rest.shift()?.[1];
  }
  const selection = {
    filter: optionalFields(taken, '$match'),
    sort: optionalFields(taken, '$sort'),
    skip: optionalInteger(taken, '$skip', 0),
    limit: optionalInteger(taken, '$limit', 0),
  };
  return { selection, rest };
}

function* documentsOf(found: Iterable<{ readonly document: Fields }>): Generator<Fields> {
  for (const { document } of found) yield document;
}

function* encoded(results: Iterable<unknown>): Generator<Buffer> {
  for (const result of results) yield encode(result as Fields);
}

/** Runs a pipeline over one collection. */
export const aggregate: CommandRule = reading(
  ['aggregate', 'pipeline', 'cursor', 'allowDiskUse'],
  (parts, database, command) => {
    const name = asName(command.aggregate, 'collection');
    const { selection, rest } = splitPipeline(asArray(command.pipeline, 'pipeline'));
    const query = planIfExists(parts, parts.catalogue.find(database, name), selection);
    const documents = documentsOf(query?.results ?? []);
    const stages = rest.map(([operator, operand]) => ({ [operator]: operand }));
    const results = stages.length === 0 ? documents : new Aggregator(stages, OPTIONS).run<Fields>(documents);
    const batchSize = optionalInteger(optionalFields(command, 'cursor'), 'batchSize', FIRST_BATCH);
    return parts.cursors.start(`${database}.${name}`, encoded(results), { size: batchSize, single: false });
  },
);

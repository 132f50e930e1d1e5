import { refuse, StoreFailure } from './failure';
import { checkFilter, checkPath } from './filterRules';
import { parseKey } from './ordering';
import { asFields, asInteger, checkValue, isFields, type Fields } from './values';

const ACCUMULATORS = new Set([
  '$sum',
  '$avg',
  '$min',
  '$max',
  '$first',
  '$last',
  '$push',
  '$addToSet',
  '$count',
]);

/** A field path `$a.b`, a constant, or a document of these; no operators and no variables. */
function checkExpression(expression: unknown): void {
  if (typeof expression === 'string' && expression.startsWith('$')) {
    if (expression.startsWith('$$')) refuse(`the variable ${expression} is not supported`);
    checkPath(expression.slice(1));
  } else if (Array.isArray(expression)) refuse('array expressions are not supported');
  else if (isFields(expression)) {
    for (const [name, member] of Object.entries(expression)) {
      if (name.startsWith('$')) refuse(`the expression ${name} is not supported`);
      checkExpression(member);
    }
  } else checkValue(expression);
}

function checkGroup(spec: Fields): void {
  if (!('_id' in spec)) throw new StoreFailure(2, 'a group specification must include an _id');
  for (const [name, value] of Object.entries(spec)) {
    if (name === '_id') {
      checkExpression(value);
      continue;
    }
    const [accumulator, ...more] = Object.entries(asFields(value, `$group field ${name}`));
    if (accumulator === undefined || more.length > 0 || !ACCUMULATORS.has(accumulator[0])) {
      refuse(`the accumulator of '${name}' is not supported`);
    } else if (accumulator[0] !== '$count') checkExpression(accumulator[1]);
  }
}

function checkProject(spec: Fields): void {
  if (Object.keys(spec).length === 0) throw new StoreFailure(2, '$project must have at least one field');
  for (const [path, value] of Object.entries(spec)) {
    checkPath(path);
    checkExpression(value);
  }
}

function checkUnwind(spec: unknown): void {
  const path = isFields(spec) ? spec.path : spec;
  if (
    isFields(spec) &&
    Object.keys(spec).some((name) => name !== 'path' && name !== 'preserveNullAndEmptyArrays')
  ) {
    refuse('$unwind knows only path and preserveNullAndEmptyArrays');
  }
  if (typeof path !== 'string' || !path.startsWith('$')) refuse('$unwind needs a path');
  else checkPath(path.slice(1));
}

const STAGES: Readonly<Record<string, (spec: unknown) => void>> = {
  $match: (spec) => {
    checkFilter(asFields(spec, '$match'));
  },
  $sort: (spec) => void parseKey(asFields(spec, '$sort'), 'sort'),
  $limit: (spec) => void asInteger(spec, '$limit', 1),
  $skip: (spec) => void asInteger(spec, '$skip'),
  $project: (spec) => {
    checkProject(asFields(spec, '$project'));
  },
  $group: (spec) => {
    checkGroup(asFields(spec, '$group'));
  },
  $count: (spec) => {
    if (typeof spec !== 'string' || !/^[^$.]+$/.test(spec)) refuse('$count needs a plain field name');
  },
  $unwind: checkUnwind,
};

/** A stage with exactly one operator out of the list above, its operand checked. */
export type Stage = readonly [operator: string, operand: unknown];

/** INVARIANT: a pipeline with any stage, accumulator or expression that is not implemented is refused. */
export function checkPipeline(pipeline: readonly unknown[]): readonly Stage[] {
  return pipeline.map((stage): Stage => {
    const [only, ...more] = Object.entries(asFields(stage, 'pipeline stage'));
    if (only === undefined || more.length > 0)
      throw new StoreFailure(9, 'a pipeline stage must hold exactly one field');
    const check = STAGES[only[0]];
    if (check === undefined) return refuse(`the pipeline stage ${only[0]} is not supported`);
    check(only[1]);
    return only;
  });
}

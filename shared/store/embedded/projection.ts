import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { $project } from 'mingo/operators/pipeline';
import { refuse } from './failure';
import { checkPath } from './filterRules';
import { encode, type Fields } from './values';
import type { Found } from './documents';

const OPTIONS = { context: Context.init({ pipeline: { $project } }) };

/** Refuses a projection other than the inclusion or exclusion of paths. */
export function checkProjection(projection: Fields): void {
  for (const [path, wanted] of Object.entries(projection)) {
    checkPath(path);
    if (wanted !== 0 && wanted !== 1 && typeof wanted !== 'boolean')
      refuse(`projection of '${path}': only 0 and 1 are supported`);
  }
  const choices = Object.entries(projection).filter(([path]) => path !== '_id');
  if (new Set(choices.map(([, wanted]) => Boolean(wanted))).size > 1)
    refuse('a projection either includes or excludes');
}

/** Compiles a projection; an empty one answers whole documents. */
export function compileProjection(projection: Fields): (document: Fields) => Fields {
  checkProjection(projection);
  if (Object.keys(projection).length === 0) return (document) => document;
  const aggregator = new Aggregator([{ $project: projection }], OPTIONS);
  return (document) => aggregator.run<Fields>([document])[0] ?? {};
}

/** The bytes to answer for each document found. */
export function* project(found: Iterable<Found>, projection: Fields): Generator<Buffer> {
  const whole = Object.keys(projection).length === 0;
  const apply = compileProjection(projection);
  for (const { bytes, document } of found) yield whole ? bytes : encode(apply(document));
}

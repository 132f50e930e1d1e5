import { activityMeasures } from './activity';
import { auditMeasures } from './audits';
import { disclosureMeasures } from './disclosure';
import { domesticAbuseMeasures } from './domesticAbuse';
import { emergencyMeasures } from './emergency';
import { exploitationMeasures } from './exploitation';
import type { Measure } from './measure';
import { partnerMeasures } from './partners';
import { qualityMeasures } from './quality';
import { ratingMeasures } from './ratings';
import { repetitionMeasures } from './repetition';
import { timescaleMeasures } from './timescales';

export { endOf } from './activity';
export { factsOf, factsVersion } from './facts';
export { wasKept } from './ratings';
export { createFold, type MeasureResult } from './fold';
export { measureUnits, type Measure, type MeasuredConcern, type MeasureUnit, type Scope } from './measure';
export type { MeasuredContact } from './measuredContact';

const number = ({ id }: Measure): number => Number(id.slice(1));

/** Every measure of the hub, by number (K1–K30, feature 94; K30 is our own): what it is, and how it is counted. */
export const measures: readonly Measure[] = [
  ...activityMeasures,
  ...domesticAbuseMeasures,
  ...ratingMeasures,
  ...partnerMeasures,
  ...repetitionMeasures,
  ...qualityMeasures,
  ...auditMeasures,
  ...timescaleMeasures,
  ...disclosureMeasures,
  ...exploitationMeasures,
  ...emergencyMeasures,
].sort((one, other) => number(one) - number(other));

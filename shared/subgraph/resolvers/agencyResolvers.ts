import type { ResolverClass } from '../federatedSchema';
import type { AgencyNaming } from './agencyNaming';
import { AuditTrailResolver, createAuditResolver } from './auditResolver';
import { CorrectionTrailResolver, createCorrectionResolver } from './correctionResolver';
import { createMatchResolver } from './matchResolver';
import { createRecordResolver } from './recordResolver';
import { createRestrictionResolver } from './restrictionResolver';

/** What every agency has at its root, social care included, under its own names. */
export const agencyResolvers = (naming: AgencyNaming): readonly ResolverClass[] => [
  createRecordResolver(naming),
  createMatchResolver(naming),
  createRestrictionResolver(naming),
  createCorrectionResolver(naming),
  CorrectionTrailResolver,
  createAuditResolver(naming),
  AuditTrailResolver,
];

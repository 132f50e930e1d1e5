import type { ResolverClass } from '../federatedSchema';
import { WitnessResolver } from '../witness/witnessResolver';
import { AccessReviewResolver, createAccessReviewResolver } from './accessReviewResolver';
import { AccountResolver } from './accountResolver';
import type { AgencyNaming } from './agencyNaming';
import { AuditTrailResolver, createAuditResolver } from './auditResolver';
import { CorrectionTrailResolver, createCorrectionResolver } from './correctionResolver';
import { createExplanationResolver, type ExplanationSettings } from './explanationResolver';
import { createMatchResolver } from './matchResolver';
import { createRecordResolver } from './recordResolver';
import { createRestrictionResolver } from './restrictionResolver';

/** What every agency has at its root, social care included, under its own names. */
export const agencyResolvers = (naming: AgencyNaming & ExplanationSettings): readonly ResolverClass[] => [
  createRecordResolver(naming),
  createMatchResolver(naming),
  createRestrictionResolver(naming),
  createCorrectionResolver(naming),
  CorrectionTrailResolver,
  createExplanationResolver(naming),
  createAuditResolver(naming),
  AuditTrailResolver,
  AccountResolver,
  AccessReviewResolver,
  createAccessReviewResolver(naming),
  WitnessResolver,
];

import type { JWTPayload } from 'jose';
import { z } from 'zod';
import {
  agencyNames,
  type ConsentStatus,
  consentStatuses,
  type DisclosureLevel,
  disclosureLevels,
  domesticAbuseModes,
  orderedLevels,
  roleNames,
  type Stage,
  stages,
  type Threshold,
  thresholds,
  type WithheldReason,
  withheldReasons,
} from '../disclosure/vocabulary';
import type { PersonCase, Standing } from '../disclosure/facts';
import type { Grant, SubjectGrant } from './grant';

/** A member of a closed vocabulary: a word that this version of the policy does not know makes the whole grant invalid. */
const wordOf = <Word extends string>(vocabulary: Readonly<Record<Word, unknown>>) =>
  z.custom<Word>((value) => typeof value === 'string' && Object.hasOwn(vocabulary, value));

const agency = z.enum(agencyNames);
const orderedLevel = z.enum(orderedLevels);
const consentStatus = wordOf<ConsentStatus>(consentStatuses);
const itemsByAgency = z.partialRecord(agency, z.array(z.string()));

const personCase: z.ZodType<PersonCase> = z.object({
  threshold: wordOf<Threshold>(thresholds).nullable(),
  consent: consentStatus,
  override: z.boolean(),
  strategyTriggered: z.boolean(),
  childCovered: z.boolean().exactOptional(),
});

const standing: z.ZodType<Standing> = z.object({
  circle: z.boolean(),
  attends: z.enum(['NOTHING', 'DISCUSSION', 'STRATEGY']),
  released: orderedLevel.nullable(),
  asked: z.boolean(),
  attendedTriage: z.boolean().exactOptional(),
  ceiling: orderedLevel,
});

const subjectGrant: z.ZodType<SubjectGrant> = z.object({
  person: z.string().min(1),
  subject: z.string().min(1),
  level: wordOf<DisclosureLevel>(disclosureLevels),
  row: z.string(),
  reasons: z.array(wordOf<WithheldReason>(withheldReasons)),
  consent: consentStatus,
  heard: z.boolean().exactOptional(),
  emergency: orderedLevel.exactOptional(),
  facts: personCase,
  marked: itemsByAgency,
  nominated: itemsByAgency,
  agreed: itemsByAgency,
});

const grant: z.ZodType<Grant> = z.object({
  sub: z.string().min(1),
  agency,
  role: z.enum(roleNames),
  establishment: z.string().min(1).exactOptional(),
  contact: z.string().min(1),
  profile: z.string().min(1),
  policy: z.string().min(1),
  stage: wordOf<Stage>(stages),
  circle: z.boolean(),
  recipient: z.boolean(),
  standing,
  asked: z.array(agency),
  domesticAbuseMode: z.enum(domesticAbuseModes),
  restrictionYields: z.boolean(),
  recency: z.object({ healthYears: z.number().nonnegative(), probationYears: z.number().nonnegative() }),
  overrides: z.array(z.string()),
  subjects: z.array(subjectGrant),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1),
});

/** The grant in a payload whose signature holds; undefined if a claim is missing or outside its vocabulary. */
export const toGrant = (payload: JWTPayload): Grant | undefined => grant.safeParse(payload).data;

import { agencyNames, roleOf, ruleOf, whatToAsk, type RecordFacts } from '@mash-hub/shared/disclosure';
import { fieldOf } from '../agencyFields';
import { expectedAnswer } from './agency';
import { expectedPart } from './chronology';
import { createLedger, fieldsOf, look, type Field } from './redaction';
import { askedAgencies, isCaseworker, isCoreStaff, isOwn, standingOf } from './standing';
import { shutFor } from './words';
import type { Permitted, Sight } from './world';

type Values = Readonly<Record<string, unknown>>;

/** What stands in a contact before anything of it is withheld, in the names of the schema. */
export interface RawContact {
  readonly contact: Values;
  /** Each agency’s own answer as its own staff read it, by the request’s id. */
  readonly answers: ReadonlyMap<string, Values>;
}

const list = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as Values[]) : []);

const createEye = (sight: Sight) => {
  const { world, who, facts, model } = sight;
  const looking = { evaluator: world.evaluator, who, contact: facts };
  const about = (ids: readonly string[], date: unknown): RecordFacts => ({
    reference: model.id,
    date: typeof date === 'string' ? Date.parse(date) : null,
    subjects: ids.map((id) => sight.people.find((one) => one.model.id === id)?.permission ?? null),
    restricted: [],
    establishment: null,
    olderButRelevant: false,
  });
  const see = (
    values: Values | null,
    type: string,
    record: RecordFacts,
    only: (field: Field) => boolean = () => true,
  ) =>
    values && look(looking, values, record, fieldsOf(type, world.contactRows).filter(only), createLedger());
  return { about, see };
};

type Eye = ReturnType<typeof createEye>;

/** Rating and consent as the requester reads them: whoever reads both is told the row, whatever their part. */
const toldOf = ({ model, who }: Sight, { permission }: Permitted, known: readonly unknown[]) => {
  const { level, row, reasons } = permission;
  const shut = level === 'NONE' ? shutFor(model.stage, standingOf(model, who)) : null;
  const readsCase = known.every((word) => typeof word === 'string');
  return shut && (shut.rule === 'M10' || !readsCase) ? shut : { rule: row, reasons };
};

const disclosureOf = (sight: Sight, one: Permitted, raw: RawContact, known: readonly unknown[]) => {
  const { model, who } = sight;
  const { rule, reasons } = toldOf(sight, one, known);
  const asked = askedAgencies(model);
  const ownReader = isOwn('SOCIAL_CARE', who) && roleOf(who.role).own !== 'NONE';
  const agencies = agencyNames.map((agency) => {
    const request = list(raw.contact.informationRequests).findLast((one) => one.agency === agency);
    const answered = (request?.answer as Values | null | undefined)?.at ?? null;
    return { agency, asked: asked.includes(agency), status: request?.status ?? null, answeredAt: answered };
  });
  return {
    level: one.permission.level,
    rule,
    reasons,
    because: ruleOf(rule).because,
    ask: reasons.flatMap((reason) => whatToAsk[reason] ?? []),
    agencies: one.any || ownReader ? agencies : [],
  };
};

const subjectsOf = (sight: Sight, raw: RawContact, threshold: unknown, { about, see }: Eye) =>
  sight.people.map((one) => {
    const { id } = one.model;
    const written = list(raw.contact.subjects).find((subject) => subject.id === id) ?? {};
    const record = about([id], null);
    const consent = see(written.consent as Values, 'Consent', record) ?? {};
    const parts = Object.fromEntries(
      agencyNames.flatMap((agency) => [
        [fieldOf[agency], () => expectedAnswer(sight, agency, one)],
        ...(agency === 'SOCIAL_CARE'
          ? []
          : [[`${fieldOf[agency]}Chronology`, () => expectedPart(sight, agency, one)]]),
      ]),
    ) as object;
    return {
      id,
      role: written.role,
      person: see(written.person as Values, 'Person', record),
      consent,
      disclosure: disclosureOf(sight, one, raw, [threshold, 'status' in consent ? consent.status : null]),
      ...parts,
    };
  });

/** An agency is addressed by its own requests; social care’s caseworkers by all. */
const isAddressed = ({ who }: Sight, agency: unknown): boolean => {
  if (isCoreStaff(who)) return isCaseworker(who);
  const ofHub = who.establishment === undefined && roleOf(who.role).own !== 'NONE';
  return who.agency === agency && who.agency !== 'SOCIAL_CARE' && ofHub;
};

const requestsOf = (sight: Sight, raw: RawContact, frame: Values, { about, see }: Eye) =>
  list(raw.contact.informationRequests).flatMap((request) => {
    const id = String(request.id);
    const whole = raw.answers.get(id) ?? null;
    const ids = list(request.people).map(({ subject }) => String(subject));
    const seen = see(whole, 'AgencyReturn', about(ids, null), ({ item }) => item.owner === request.agency);
    const reads = (seen?.analysis ?? null) !== null;
    if (!isAddressed(sight, request.agency) && !reads) return [];
    const own = list(frame.informationRequests).find((one) => one.id === id) ?? {};
    const { at, role, noRecord, concernHeld, ragSuggestion } = whole ?? {};
    return [{ ...own, id, answer: whole && { ...seen, at, role, noRecord, concernHeld, ragSuggestion } }];
  });

/**
 * A contact as one requester is expected to see it. `frame` is what they themselves read in one plain query of the
 * fields that no row governs: those are compared with that, not with rows.
 */
export const expectedContact = (sight: Sight, raw: RawContact, frame: Values): Values => {
  const eye = createEye(sight);
  const { about, see } = eye;
  const whole = raw.contact;
  const children = about(
    sight.people.flatMap(({ model }) => (model.key === 'child' ? [model.id] : [])),
    sight.model.receivedAt,
  );
  const each = (name: string, type: string) =>
    list(whole[name]).flatMap((one) => see(one, type, children) ?? []);
  const one = (name: string, type: string) => see((whole[name] ?? null) as Values | null, type, children);
  const strategies = each('strategies', 'StrategyDiscussion');
  const seen: Values =
    see({ ...whole, directions: directionsFor(sight, whole, frame) }, 'Contact', children) ?? {};
  return {
    ...frame,
    ...Object.fromEntries(
      fieldsOf('Contact', sight.world.contactRows).map(({ name }) => [name, seen[name] ?? null]),
    ),
    id: sight.model.id,
    subjects: subjectsOf(sight, raw, seen.threshold, eye),
    ratings: each('ratings', 'RatingRecord'),
    ratingChanges: each('ratingChanges', 'RatingChangeRecord'),
    oversights: each('oversights', 'OversightRecord'),
    recommendation: one('recommendation', 'RecommendationRecord'),
    patternReview: one('patternReview', 'PatternReviewRecord'),
    decision: one('decision', 'ContactDecision'),
    strategies,
    strategy: strategies.at(-1) ?? null,
    riskAssessments: list(whole.riskAssessments).flatMap(
      (risk) => see(risk, 'RiskAssessmentRecord', about([String(risk.subject)], risk.at)) ?? [],
    ),
    overrides: list(whole.overrides).flatMap((override) => {
      const ids = override.subjects as readonly string[];
      const own = see(override, 'OverrideRecord', about(ids, override.at));
      return own ? [{ ...own, id: override.id }] : [];
    }),
    informationRequests: requestsOf(sight, raw, frame, eye),
  };
};

/** Social care’s own staff read every note; others what management directed: which of them, the frame says. */
const directionsFor = ({ who }: Sight, whole: Values, frame: Values): unknown =>
  isCoreStaff(who) ? whole.directions : (frame.directions ?? whole.directions);

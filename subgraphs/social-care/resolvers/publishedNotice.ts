import { logContextOf } from '@mash-hub/shared/subgraph';
import type { DisclosureEntry } from '@mash-hub/shared/log';
import { decisionPolicy } from '../disclosure';
import {
  timetableOf,
  viewNotice,
  type DomesticAbuseItem,
  type DomesticAbuseNotice,
  type NoticeView,
} from '../domain';
import type { SocialCareContext } from '../loaders';

const itemsOf = (
  { people, dashLevel, sheet }: NoticeView,
  records: readonly string[],
): DisclosureEntry['disclosed'] => [
  ...(people.length > 0
    ? [{ item: 'POL-04', field: 'DomesticAbuseNotice.people', count: people.length, records }]
    : []),
  ...(dashLevel === null
    ? []
    : [{ item: 'POL-08', field: 'DomesticAbuseNotice.dashLevel', count: 1, records }]),
  ...(sheet === null
    ? []
    : [{ item: 'SOC-18.outcome', field: 'DomesticAbuseNotice.outcomeSheet', count: sheet.length, records }]),
];

/** What the log keeps of reading a notice: which items went out, never what they say. */
const entryOf = (context: SocialCareContext, view: NoticeView): DisclosureEntry => ({
  ...logContextOf(context),
  kind: 'DISCLOSURE',
  contact: null,
  subject: null,
  person: null,
  profile: `${view.notice.profile}@${view.notice.profileVersion}`,
  policy: decisionPolicy,
  stage: 'DA_TRIAGE',
  level: 'DA_ENVELOPE',
  row: 'F4',
  reasons: [],
  consent: null,
  overrides: [],
  grant: null,
  answer: 'DISCLOSED',
  disclosed: itemsOf(view, [view.notice.id]),
  withheld: [],
  basis: null,
});

const sheetOf = async ({ contacts }: SocialCareContext, sheet: readonly DomesticAbuseItem[] | null) =>
  sheet &&
  Promise.all(
    sheet.map(async ({ child, outcome, contact: id, history }) => {
      const contact = id === null ? null : await contacts.load(id);
      const matrix = contact?.riskAssessments.findLast(
        ({ form, subject }) => form === 'DVRIM' && subject === contact.subjects[0]?.id,
      );
      return {
        child,
        outcome: outcome?.outcome,
        riskLevel: matrix?.level ?? null,
        authorisedAt: history.at(-1)?.at,
      };
    }),
  );

const toPublished = async (context: SocialCareContext, view: NoticeView): Promise<object> => {
  const { notice, people, items, dashLevel, withRationale, withLead, sheet } = view;
  const { id, version, profile, incidentReference, occurredAt, receivedAt } = notice;
  return {
    ...{ id, version, profile, incidentReference, occurredAt, receivedAt, dashLevel },
    timetable: timetableOf(notice),
    people: people.map((one) => ({
      id: one.id,
      role: one.role,
      names: one.person.names.map(({ given, family }) => `${given} ${family}`),
      birthDate: one.person.birthDate,
    })),
    items: items.map(({ child, state, mark, rationale, contact, outcome }) => ({
      child,
      state,
      mark: mark?.mark ?? null,
      lastContactOn: mark?.lastContactOn ?? null,
      leadProfessional: withLead ? (mark?.leadProfessional ?? null) : null,
      rationale: withRationale ? (rationale?.text ?? null) : null,
      contact,
      outcome: outcome?.outcome ?? null,
    })),
    outcomeSheet: await sheetOf(context, sheet),
  };
};

/** Notices as published to this requester, logged first; null in the place of one that they see nothing of. */
export const publishNotices = async (
  context: SocialCareContext,
  notices: readonly DomesticAbuseNotice[],
): Promise<readonly (object | null)[]> => {
  const views = notices.map((notice) => viewNotice(notice, context.requester));
  // INVARIANT: nothing of a notice leaves before its entry is durable.
  await context.dependencies.log.append(views.flatMap((view) => (view ? [entryOf(context, view)] : [])));
  return Promise.all(views.map(async (view) => (view ? toPublished(context, view) : null)));
};

import type {
  Agency,
  ConsentStatus,
  DomesticAbuseMode,
  ItemRow,
  Role,
  Stage,
  Threshold,
} from '@mash-hub/shared/disclosure';

/** How much: 0 nothing, 1 headlines, 2 summaries, 3 what is relevant, 4 everything. */
export type Depth = 0 | 1 | 2 | 3 | 4;

/** A reader as domain C1 describes one; `family` is whose records are theirs, by the first letters of an item’s id. */
export interface Card {
  readonly role: Role;
  readonly agency: Agency;
  readonly families: readonly string[];
  readonly ceiling: Depth;
  readonly own: Depth;
  readonly setting?: string;
  readonly administrative?: true;
  readonly core?: true;
}

export interface PersonState {
  readonly consent: ConsentStatus;
  readonly override: boolean;
  readonly strategyTriggered: boolean;
}

/** One state of the world in which one item of one record is asked for. */
export interface World {
  readonly reader: Card;
  readonly stage: Stage;
  readonly threshold: Threshold | null;
  readonly mode: DomesticAbuseMode;
  readonly yields: boolean;
  readonly circle: boolean;
  readonly attends: 'NOTHING' | 'DISCUSSION' | 'STRATEGY';
  readonly released: Depth;
  readonly asked: boolean;
  readonly attendedTriage: boolean;
  /** Everybody whom the record is about; `null` for somebody whom the contact does not know. */
  readonly people: readonly (PersonState | null)[];
  readonly item: ItemRow;
  readonly restricted: boolean;
  readonly mark: 'NONE' | 'RECORD' | 'BY_NAME';
  readonly nominated: boolean;
  readonly agreed: boolean;
  readonly years: number | null;
  readonly explained: boolean;
  readonly setting: string | null;
}

/**
 * `SEEN`; `ABSENT`, as though nothing were held; or withheld with a reason. `LEVEL` is every reason for which a level
 * falls short: consent, override, stage, tier, recipient, role (their words are tested row by row).
 */
export type Outcome =
  'SEEN' | 'ABSENT' | 'LEVEL' | 'PROVIDER_RESTRICTED' | 'NOT_RELEVANT' | 'PURPOSE' | 'AGED';

const tierDepth = {
  HEADLINE: 1,
  SUMMARY: 2,
  RELEVANT: 3,
  FULL: 4,
  NEVER_ONWARD_CIRCLE: 3,
  NEVER_ONWARD_OWNER: 3,
} as const;

/** A victim’s safety plan reaches the circle at section 47, or where the adviser has attached it (J3). */
const needOf = (item: ItemRow): Depth => (item.id === 'DAS-02' ? 4 : tierDepth[item.tier]);

const familyOf = (item: ItemRow): string => item.id.slice(0, 3);

const isNeverOnward = (item: ItemRow): boolean => item.tier.startsWith('NEVER');

/** F6 as a formula: what the law of the case allows of one person, before anybody asks who reads. */
const lawful = (world: World, person: PersonState): Depth | 'ENVELOPE' => {
  const { consent, override, strategyTriggered } = person;
  const agreed = consent === 'GIVEN';
  const unasked = consent === 'NOT_SOUGHT' || consent === 'UNOBTAINABLE';
  if (world.stage === 'DA_TRIAGE') {
    if (strategyTriggered && override && unasked) return 4;
    if (agreed || override || unasked) return 'ENVELOPE';
    return consent === 'REFUSED' && world.mode === 'MULTI_AGENCY_TRIAGE' ? 'ENVELOPE' : 0;
  }
  if (world.threshold === 'S47') return agreed || override ? 4 : 1;
  if (world.threshold === 'CIN') return agreed || override ? 3 : 0;
  if (world.threshold === 'CAF' || world.threshold === 'LEVEL_2') return agreed ? 2 : 0;
  return 0;
};

/** F3 and F9: how much of it reaches somebody who stands so to the contact. */
const access = (world: World): Depth => {
  const { stage, circle, attends, released, asked } = world;
  if (stage === 'INTAKE' || stage === 'HELD' || stage === 'CLOSED') return 0;
  if (stage === 'DA_TRIAGE') return circle ? 4 : asked ? 1 : 0;
  if (world.threshold === 'LEVEL_2' && !circle && released === 0) return 0;
  if (circle || attends === 'STRATEGY') return 4;
  return Math.max(attends === 'DISCUSSION' ? 3 : 0, asked ? 1 : 0, released) as Depth;
};

const least = (...depths: readonly Depth[]): Depth => Math.min(...depths) as Depth;

/** F4: the incident and the yes or no of the others, to those at the table; a police list to social care alone. */
const envelopeOpens = ({ mode, item, reader, circle, asked }: World): boolean =>
  item.envelope === true &&
  (circle || asked) &&
  (mode !== 'POLICE_LIST' || reader.core === true) &&
  !(reader.administrative === true && tierDepth[item.tier] > 2);

/** What the tier and the mark (M5, M6) say of one person, and how deep that person’s case reaches. */
const tierVerdict = (world: World, person: PersonState): Outcome => {
  const { item, mark, reader, circle, stage } = world;
  const base = lawful(world, person);
  if (base === 0 || reader.ceiling === 0) return 'LEVEL';
  if (base === 'ENVELOPE') return envelopeOpens(world) ? ageVerdict(world, 4) : 'LEVEL';

  const capped = least(base, access(world), reader.ceiling);
  if (capped === 0) return 'LEVEL';
  const entered = circle && stage === 'GATHERING' && world.nominated && base > 1 && capped === base;
  const depth = entered ? 4 : capped;
  const need = needOf(item);
  const lifted = item.tier === 'FULL' && depth === 3 && mark === 'BY_NAME';
  if (depth < need && !lifted) return 'LEVEL';
  if (item.tier === 'RELEVANT' && depth === 3 && mark === 'NONE') return 'NOT_RELEVANT';
  return ageVerdict(world, depth);
};

/** M9 and HLT-26: one tier stricter, or not at all, where the owner has not said why it still matters. */
const ageVerdict = ({ item, years, explained, mark }: World, depth: Depth): Outcome => {
  if (explained || years === null) return 'SEEN';
  if (item.owner === 'PROBATION') return years > 6 ? 'AGED' : 'SEEN';
  if (item.owner !== 'HEALTH' || years <= 3 || isNeverOnward(item)) return 'SEEN';
  const need = least(4, (tierDepth[item.tier] + 1) as Depth);
  return depth > need || depth === 4 || (depth === need && (need < 3 || mark !== 'NONE')) ? 'SEEN' : 'AGED';
};

/** How deep one person’s case reaches for this reader, before what was entered for the circle. */
const depthOf = (world: World, person: PersonState | null): Depth | 'ENVELOPE' => {
  const base = person ? lawful(world, person) : 0;
  if (base === 'ENVELOPE') return world.reader.ceiling > 0 && (world.circle || world.asked) ? base : 0;
  return least(base, access(world), world.reader.ceiling);
};

/** M2 and M3: what stays with its owner, or with the decision circle, whatever the level. */
const confined = (world: World, person: PersonState | null): Outcome => {
  const { item, circle, reader, restricted, stage } = world;
  if (item.tier === 'NEVER_ONWARD_OWNER') return 'ABSENT';
  const inside = circle && (item.id !== 'HLT-23' || stage === 'STRATEGY');
  const inner = inside || (item.innerCircle?.includes(reader.role) ?? false);
  if (item.tier === 'NEVER_ONWARD_CIRCLE' && !inner) return 'ABSENT';
  if (!restricted) return 'SEEN';
  const depth = depthOf(world, person);
  if (depth === 0) return 'ABSENT';
  if (world.yields && !isNeverOnward(item) && depth === 4) return 'SEEN';
  if (!circle) return 'ABSENT';
  const entered = stage === 'GATHERING' && world.nominated && depth === (person && lawful(world, person));
  return depth === 3 || depth === 4 || (depth === 2 && entered) ? 'SEEN' : 'PROVIDER_RESTRICTED';
};

/** M7: only recipients, only for the purpose; to a setting only what was agreed for it. */
const purposeVerdict = (world: World, person: PersonState, envelope: boolean): Outcome => {
  const { item, reader, circle, attends, released } = world;
  const inner = item.innerCircle?.includes(reader.role) ?? false;
  const recipient = circle || inner || attends !== 'NOTHING' || released > 0;
  if (!recipient && item.tier !== 'HEADLINE' && !envelope) return 'LEVEL';
  const { agencies, roles, sameEstablishment } = item.onlyTo ?? {};
  if (item.neverTo?.includes(reader.agency) || (agencies && !agencies.includes(reader.agency)))
    return 'PURPOSE';
  if (roles && !roles.includes(reader.role)) return 'PURPOSE';
  if (sameEstablishment && (!reader.setting || reader.setting !== world.setting)) return 'PURPOSE';
  const forTreatment = reader.role === 'SUBSTANCE_WORKER' && item.owner === 'POLICE';
  if ((item.needsConsent !== undefined || forTreatment) && person.consent !== 'GIVEN') return 'LEVEL';
  return reader.setting !== undefined && world.stage !== 'STRATEGY' && !world.agreed ? 'PURPOSE' : 'SEEN';
};

/** Who refers in confidence, and who is accused in a position of trust: closed to most of social care itself (R18). */
const closedAtHome = ['SOC-12b', 'SOC-12c', 'SOC-22'];

const ownVerdict = ({ reader, item, circle, setting }: World): Outcome => {
  const inner = circle || (item.innerCircle?.includes(reader.role) ?? false);
  if (closedAtHome.includes(item.id) && !inner) return 'ABSENT';
  if (reader.setting !== undefined && reader.setting !== setting) return 'ABSENT';
  return reader.own >= (isNeverOnward(item) ? 4 : tierDepth[item.tier]) ? 'SEEN' : 'LEVEL';
};

/** The whole of F7 for one person whom the record is about. */
const firstThatForbids = (world: World, person: PersonState | null): Outcome => {
  const { item, reader } = world;
  const bounds = confined(world, person);
  if (bounds !== 'SEEN' || !person) return bounds === 'SEEN' ? 'LEVEL' : bounds;
  const level = tierVerdict(world, person);
  if (level !== 'SEEN' && level !== 'AGED') return level;
  const envelope = lawful(world, person) === 'ENVELOPE';
  const purpose = purposeVerdict(world, person, envelope);
  if (purpose !== 'SEEN') return purpose;
  if (item.revealsLocation && (reader.setting !== undefined || reader.ceiling < 3)) return 'ABSENT';
  if (level === 'AGED') return 'AGED';
  return envelope || reader.ceiling >= needOf(item) ? 'SEEN' : 'LEVEL';
};

/** J3: whoever heard the incident goes on reading it while the hub gathers; a refusal without a ground ends that. */
const isRemembered = (world: World, person: PersonState): boolean => {
  if (!world.attendedTriage || (world.stage !== 'GATHERING' && world.stage !== 'STRATEGY')) return false;
  return person.override || (person.consent !== 'REFUSED' && person.consent !== 'WITHDRAWN');
};

const asAtTriage = (world: World): World => ({ ...world, stage: 'DA_TRIAGE', circle: false, asked: true });

const asRemembered = (world: World, person: PersonState | null): Outcome =>
  person && isRemembered(world, person)
    ? firstThatForbids(asAtTriage(world), { ...person, strategyTriggered: false })
    : firstThatForbids(world, person);

/**
 * Decides one state from domain F alone, for comparison with the kernel: it starts from the whole state of the case
 * and asks each person’s case by itself, where the kernel works on the permission that a grant carries.
 */
export const secondOpinion = (world: World): Outcome => {
  const { reader, item, people, circle } = world;
  if (reader.families.includes(familyOf(item))) return ownVerdict(world);
  const outcomes = people.map((person) => firstThatForbids(world, person));
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'SEEN')) return 'SEEN';
  if (item.envelope && people.length > 0 && people.every((person) => asRemembered(world, person) === 'SEEN'))
    return 'SEEN';
  const outcome = outcomes.find((each) => each !== 'SEEN') ?? 'LEVEL';
  if (outcome === 'PURPOSE' && item.onlyTo && item.existenceProtected) return 'ABSENT';
  return item.existenceProtected && !circle ? 'ABSENT' : outcome;
};

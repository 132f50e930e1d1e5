import type { Agency, WithheldReason } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';

// The shapes of shared/development/scenario, which is no export of the shared package: keep them alike.

/** Somebody who acts or looks in a scenario, and what a reader calls them. */
export interface Actor extends Requester {
  readonly called: string;
}

/** Somebody does something through the public API. */
interface Act {
  readonly who: string;
  /** Name of the mutation. */
  readonly does: string;
  /**
   * Its input. `@key` stands for the subject of that person, `@request:AGENCY` for the request to that agency;
   * the contact is added by the player.
   */
  readonly input: Readonly<Record<string, unknown>>;
  /** The hub is expected to refuse: the step shows that it does. */
  readonly refused?: true;
}

/** Staff of an agency say who the people are in its own records; `null`: it holds nothing about that person. */
interface Recognition {
  readonly who: string;
  readonly recognises: Readonly<Record<string, string | null>>;
}

/** An agency's own system hands over further records, by the import door. */
interface Entry {
  readonly agency: Agency;
  readonly enters: readonly object[];
}

/** Several people look at the contact, one after the other. */
interface Look {
  readonly looks: readonly string[];
}

/** One step: when (local time), in one sentence what, and what it is. */
export type Step = { readonly at: string; readonly says: string } & (Act | Recognition | Entry | Look);

/** A case of the domain specification (section J) as data. What is expected of it stands in its tests. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** The paragraphs that it rests on. */
  readonly source: string;
  /** Local time at which it starts, `2026-11-03T09:15`. */
  readonly startsAt: string;
  /** Everybody who acts or looks, by the key that steps use. */
  readonly actors: Readonly<Record<string, Actor>>;
  /** The people whom the contact is about, by key, in the order of the referral form; the value is how they are called. */
  readonly people: Readonly<Record<string, string>>;
  /** What each agency holds, as lines of the import format. */
  readonly records: Readonly<Partial<Record<Agency, readonly object[]>>>;
  readonly steps: readonly Step[];
}

/** One value that somebody was shown: the item that it carries, and in which record. */
export interface SeenItem {
  /** Key of the person; null for what belongs to the contact as a whole. */
  readonly person: string | null;
  readonly item: string;
  readonly coordinate: string;
  readonly record: string | null;
  readonly value: unknown;
}

/** Something that somebody was told is withheld. */
export interface WithheldItem {
  readonly item: string | null;
  readonly field: string;
  readonly count: number | null;
  readonly reason: WithheldReason;
  readonly rule: string;
}

/** What one agency answered about one person. Without permission nobody is asked; an agency that is down is unavailable. */
export interface AgencySight {
  readonly agency: Agency;
  readonly person: string;
  readonly answer:
    'DISCLOSED' | 'WITHHELD' | 'NOTHING_HELD' | 'NOT_ASKED' | 'AWAITING' | 'NO_PERMISSION' | 'UNAVAILABLE';
  readonly level: string | null;
  readonly rule: string | null;
  readonly touchPoints: readonly { readonly kind: string; readonly on: string | null }[];
  readonly seen: readonly SeenItem[];
  readonly withheld: readonly WithheldItem[];
}

/** The base decision about one person, as social care answered it. */
export interface PersonSight {
  readonly person: string;
  readonly level: string;
  readonly rule: string;
  readonly reasons: readonly WithheldReason[];
}

/** The frame of a contact: what everybody sees who may know of it. */
export interface ContactFrame {
  readonly reference: string;
  readonly state: string;
  readonly rag: string | null;
  readonly threshold: string | null;
  readonly deadlines: readonly {
    readonly id: string;
    readonly name: string;
    readonly due: string | null;
    readonly state: string;
  }[];
}

/** Everything that one person sees of a contact at one moment. `contact` is null for whoever may not know of it. */
export interface Sight {
  readonly who: string;
  readonly contact: ContactFrame | null;
  readonly people: readonly PersonSight[];
  /** Items of the contact itself. */
  readonly seen: readonly SeenItem[];
  readonly agencies: readonly AgencySight[];
}

/** An answer of the public API. */
export interface HubReply {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The hub as a scenario reaches it: its public API, its import door, its clock, and nothing else. */
export interface HubPort {
  /** Asks as this requester. Rejects where there is no hub. */
  ask(requester: Requester, query: string, variables?: object): Promise<HubReply>;
  /** Reads lines of the import format into an agency’s own store; says how many it would not take. */
  load(agency: Agency, lines: readonly object[]): Promise<{ readonly refusedCount: number }>;
  /** Sets the hub’s clock to a local time, where it can be set. */
  setTime(local: string): void | Promise<void>;
}

/** What a step came to. */
export interface Outcome {
  readonly step: Step;
  /** What a mutation answered: a contact with its state and deadlines, or whatever it returns. */
  readonly answered: Readonly<Record<string, unknown>> | null;
  /** Why the hub refused, where the scenario expected it to. */
  readonly refusal: HubReply['errors'][number] | null;
  /** What each of those who looked saw, by the key of the actor. */
  readonly sights: Readonly<Record<string, Sight>>;
}

/** A scenario that was played: what each step came to, and the contact that it was about. */
export interface Played {
  readonly contact: string;
  /** Subject id of each person. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly outcomes: readonly Outcome[];
}

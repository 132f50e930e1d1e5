import type { Agency } from '../../disclosure/vocabulary';
import type { Requester } from '../../identity/requester';

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

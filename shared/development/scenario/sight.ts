import type { Agency, WithheldReason } from '../../disclosure/vocabulary';

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

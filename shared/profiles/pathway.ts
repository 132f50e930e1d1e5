import type { Role, Threshold } from '../disclosure';
import type { Rag } from './rag';

/** The special pathways (domain D2): routing decisions taken at the first review. */
export const specialPathways = {
  PPRC: 'A person posing a risk to children, notified with a current local address (R43).',
  POSITION_OF_TRUST: 'An allegation against somebody in a position of trust (R44, R45).',
  PRIVATE_FOSTERING: 'A child in a private fostering arrangement (R46).',
  NRPF: 'A family with no recourse to public funds (R47).',
  UASC: 'An unaccompanied asylum-seeking child (R48).',
  SECTION_17_FINANCE: 'A 16- or 17-year-old who seeks financial help (R49).',
  HOMELESS_16_17: 'A homeless 16- or 17-year-old: housing joins the assessment (R50).',
  DISABILITY: 'A disabled child (R51–R53).',
  CSE: 'Child sexual exploitation (R54).',
  MISSING: 'A missing child (R55).',
  MAPPA: 'A request under multi-agency public protection arrangements (R56).',
  YOUNG_CARER: 'A young or parent carer’s assessment (R59).',
} as const;

/** A special pathway. */
export type SpecialPathway = keyof typeof specialPathways;

/** How one pathway runs in one authority. A pathway without a row is not used there. */
export interface PathwayRow {
  readonly pathway: SpecialPathway;
  /** Who takes the contact over. */
  readonly receivedBy: Role;
  /** The team in words, as the record names it. */
  readonly team: string;
  /** True where partners may be asked on it; false: a fast route without gathering (V8). */
  readonly gathers: boolean;
  /** People who sign in turn, each a different person (R46); empty where one routing decision is all. */
  readonly steps: readonly { readonly step: string; readonly role: Role }[];
  /** Questions that the record must answer before the contact is sent on it (R52); empty where there are none. */
  readonly criteria: readonly string[];
  /**
   * Who takes over instead, by level of need, where a criterion is not met (R52). Absent: the pathway’s own team does,
   * and partners are not asked, whatever `gathers` says (R43, R44).
   */
  readonly otherwise?: readonly {
    readonly thresholds: readonly Threshold[];
    readonly receivedBy: Role;
    readonly team: string;
  }[];
  /** Ages, both included, of whom it is for (R49, R50). Absent: any. */
  readonly ages?: { readonly from: number; readonly to: number };
  /** True where the checks of triage must be recorded before the pathway is finished (R43). */
  readonly checksFirst?: true;
  /** The rating that the procedure gives to what comes this way (R59); absent: the manager’s. */
  readonly rag?: Rag;
  readonly rules: readonly string[];
  readonly source: string;
}

import type { ClassType } from 'type-graphql';
import type { Agency } from '../../disclosure';
import type { AgencyDisclosure } from '../types/agencyDisclosure';

/** How the names of one agency's fields are made: `police`, `policeMatch`, `confirmPoliceMatch`, `restrictPoliceItems`. */
export interface AgencyNaming {
  readonly agency: Agency;
  /** Field of a subject that reaches the agency's records, `police`. */
  readonly field: string;
  /** The agency in an operation's name, `Police`. */
  readonly noun: string;
  /** The published type of the agency's answer. */
  readonly disclosure: ClassType<AgencyDisclosure>;
}

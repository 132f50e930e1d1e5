/** Why a policy, an edition or a draft of it, cannot be read. */
export type PolicyFaultCode =
  'NOT_A_POLICY' | 'ROW_UNREADABLE' | 'ROW_TWICE' | 'TABLE_INCOMPLETE' | 'ROW_MISSING';

/** A policy that does not load, with the row at fault and the reason in words. */
export class PolicyFault extends Error {
  constructor(
    readonly code: PolicyFaultCode,
    /** The row or part at fault, `items POL-06`. */
    readonly place: string,
    readonly reason: string,
  ) {
    super(`${place}: ${reason} (${code})`);
    this.name = 'PolicyFault';
  }
}

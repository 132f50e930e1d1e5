/**
 * Version of the policy rows: the decision table and the items. It stands in every grant and every log entry, and
 * changes with the rows: `docs/policy/<version>.json` keeps the rows of each version that was ever in force.
 */
export const policyVersion = '2026-11';

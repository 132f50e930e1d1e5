import type { Decision } from './decision';
import { decisionTable } from './decisionTable';
import type { ItemRow } from './tiers';
import { withheldReasons, whatToAsk } from './vocabulary';

/** The modifiers of domain F7 by id, in words. */
export const modifierNames: Readonly<Record<string, string>> = {
  M1: 'an agency’s own staff see its own records, within their role (project constraint)',
  M2: 'what is marked never-onward stays in its owner’s inner circle (000 §4.5; [P])',
  M3: 'a provider may prohibit onward sharing of what it supplies (003 Record keeping; [P])',
  M4: 'consent or an override is needed for every person whom an item is about (R230; [P])',
  M5: 'an item needs the level of its tier (B3)',
  M6: 'at child-in-need level a fact needs the Team Manager’s relevance mark (000 §11)',
  M7: 'only recipients, and only for the purpose (000 §9.4; 003)',
  M8: 'a victim’s whereabouts are protected ([P])',
  M9: 'old information needs a stated reason (002 App A; 000 §9.6)',
  M10: 'a role has a ceiling ([P])',
  R227: 'police reports go to the substance service only with consent (003 SPARK)',
  F4: 'before consent, domestic-abuse triage hears the envelope only (002 §7.3)',
  BG1: 'whoever broke the glass reads for an hour at most what the procedure opens; it is reviewed by somebody else ([P], ADR 16)',
  F8: 'outside a contact only the owner reads ([P])',
};

const ruleInWords = (rule: string): string => {
  const row = decisionTable.find((candidate) => candidate.id === rule);
  return row ? `${row.because} (${row.source})` : (modifierNames[rule] ?? rule);
};

/** A decision in one plain sentence: what, why, by which rule and source, and what would change it. Never a value. */
export const explain = (item: ItemRow, decision: Decision): string => {
  const what = `${item.name} (${item.id}, ${item.owner})`;
  const why = `${decision.rule}: ${ruleInWords(decision.rule)}`;
  if (decision.disclose) return `${what} is disclosed under ${why}.`;
  const ask = whatToAsk[decision.reason];
  return `${what} is withheld: ${withheldReasons[decision.reason]} Rule ${why}.${ask ? ` ${ask}` : ''}`;
};

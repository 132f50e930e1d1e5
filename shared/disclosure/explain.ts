import type { Decision } from './decision';
import { decisionTable } from './decisionTable';
import type { ItemRow } from './tiers';
import { withheldReasons, whatToAsk } from './vocabulary';

/** The modifiers of domain F7 by id, in words. */
export const modifierNames: Readonly<Record<string, string>> = {
  M1: 'an agency’s own staff see its own records, within their role',
  M2: 'what is marked never-onward stays in its owner’s inner circle',
  M3: 'a provider may prohibit onward sharing of what it supplies',
  M4: 'consent or an override is needed for every person whom an item is about',
  M5: 'an item needs the level of its tier',
  M6: 'at child-in-need level a fact needs the Team Manager’s relevance mark',
  M7: 'only recipients, and only for the purpose',
  M8: 'a victim’s whereabouts are protected',
  M9: 'old information needs a stated reason',
  M10: 'a role has a ceiling',
  R227: 'police reports go to the substance service only with consent',
  F4: 'before consent, domestic-abuse triage hears the envelope only',
  F8: 'outside a contact only the owner reads',
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

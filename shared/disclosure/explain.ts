import type { Decision } from './decision';
import { decisionTable } from './decisionTable';
import type { ItemRow } from './tiers';
import { withheldReasons, whatToAsk } from './vocabulary';

/** A rule that decides: a row of the decision table, a modifier of domain F7, or one beside them. */
export interface Rule {
  readonly id: string;
  /** Why, in one clause. */
  readonly because: string;
  /** The paragraphs that it rests on; `[P]` where no authority states it. */
  readonly source: string;
}

/** The rules beside the sixty rows of the decision table: the modifiers of domain F7 and what F3, F4, F8, F9, R227 and BG1 add. */
export const modifierRules: readonly Rule[] = [
  {
    id: 'M1',
    because: 'an agency’s own staff see its own records, within their role',
    source: 'project constraint',
  },
  {
    id: 'M2',
    because: 'what is marked never-onward stays in its owner’s inner circle',
    source: '000 §4.5; [P]',
  },
  {
    id: 'M3',
    because: 'a provider may prohibit onward sharing of what it supplies',
    source: '003 Record keeping; [P]',
  },
  {
    id: 'M4',
    because: 'consent or an override is needed for every person whom an item is about',
    source: 'R230; [P]',
  },
  {
    id: 'M5',
    because: 'an item needs the level of its tier',
    source: 'B3',
  },
  {
    id: 'M6',
    because: 'at child-in-need level a fact needs the Team Manager’s relevance mark',
    source: '000 §11',
  },
  {
    id: 'M7',
    because: 'only recipients, and only for the purpose',
    source: '000 §9.4; 003',
  },
  {
    id: 'M8',
    because: 'a victim’s whereabouts are protected',
    source: '[P]',
  },
  {
    id: 'M9',
    because: 'old information needs a stated reason',
    source: '002 App A; 000 §9.6',
  },
  {
    id: 'M10',
    because: 'a role has a ceiling',
    source: '[P]',
  },
  {
    id: 'R227',
    because: 'police reports go to the substance service only with consent',
    source: '003 SPARK',
  },
  {
    id: 'F3',
    because: 'who has no part in the case at this stage reads nothing of it',
    source: '000 §9.4; R113, R139; [P]',
  },
  {
    id: 'F4',
    because: 'before consent, domestic-abuse triage hears the envelope only',
    source: '002 §7.3',
  },
  {
    id: 'BG1',
    because:
      'whoever broke the glass reads for an hour at most what the procedure opens; it is reviewed by somebody else',
    source: '[P], ADR 16',
  },
  {
    id: 'F8',
    because: 'outside a contact only the owner reads',
    source: '[P]',
  },
  {
    id: 'F9',
    because: 'whoever referred is told the outcome',
    source: '000 §10.2',
  },
];

/** The words of a rule; for an id that none of them has, the id. */
export const ruleOf = (id: string): Rule => {
  const row = decisionTable.find((candidate) => candidate.id === id);
  if (row) return { id, because: row.because, source: row.source };
  return modifierRules.find((rule) => rule.id === id) ?? { id, because: id, source: '' };
};

/** A rule and its source, as one text. */
export const ruleInWords = (id: string): string => {
  const { because, source } = ruleOf(id);
  return source === '' ? because : `${because} (${source})`;
};

/** A decision in one plain sentence: what, why, by which rule and source, and what would change it. Never a value. */
export const explain = (item: ItemRow, decision: Decision): string => {
  const what = `${item.name} (${item.id}, ${item.owner})`;
  const why = `${decision.rule}: ${ruleInWords(decision.rule)}`;
  if (decision.disclose) return `${what} is disclosed under ${why}.`;
  const ask = whatToAsk[decision.reason];
  return `${what} is withheld: ${withheldReasons[decision.reason]} Rule ${why}.${ask ? ` ${ask}` : ''}`;
};

import { wordsOf } from './algebra';
import { statePolicy, type PolicyFormulas, type Weakening } from './decision';
import type { Policy } from './policy';
import { createSmtLib, type SmtTerm, type Unknown } from './smtLib';
import type { Obligation, Solver, Values } from './solver';
import { createWorld, type PersonTerms, type World } from './world';
import { toldOf, wishesFor } from './telling';

/** Everything that a law may speak of. */
export interface Stated {
  readonly algebra: ReturnType<typeof createSmtLib>['algebra'];
  readonly words: ReturnType<typeof wordsOf<SmtTerm>>;
  readonly policy: PolicyFormulas<SmtTerm>;
  readonly world: World<SmtTerm>;
  /** The first two of the world’s people. */
  readonly one: PersonTerms<SmtTerm>;
  readonly other: PersonTerms<SmtTerm>;
  /** The item goes to somebody who does not own it. */
  readonly leaves: (world: World<SmtTerm>) => SmtTerm;
  /** An unknown of the law’s own. */
  readonly unknown: (unknown: Unknown) => SmtTerm;
}

/** A law of the policy: what it claims of every state, and a changed row that it must notice. */
export interface Law {
  /** A sentence of the domain with the ids of the rules that it proves. */
  readonly title: string;
  /** What a counterexample does wrong: the end of the sentence that tells it. */
  readonly breach: string;
  /** Breaking the glass is for the law to speak of; the others say what holds while nobody has (BG1). */
  readonly emergencyAside?: true;
  readonly claim: (stated: Stated) => Claim;
  /** The policy, or the statement, with one thing changed that breaks the law, and the words that must name it. */
  readonly broken: {
    readonly by: string;
    readonly policy?: Policy;
    readonly weakening?: Weakening;
    readonly words: RegExp;
  };
}

/** What must hold, and of which world a counterexample is told where it is not the one that the law starts from. */
export interface Claim {
  readonly holds: SmtTerm;
  readonly told?: World<SmtTerm>;
}

const places = 2;

/** The opposite of a law over every input, with what to tell of a state in which it holds. */
export const obligationOf = (law: Law, policy: Policy, weakening: Weakening = {}): Obligation => {
  const { algebra, unknown, text } = createSmtLib();
  const formulas = statePolicy(algebra, policy, weakening);
  const world = createWorld(policy, places, unknown);
  const [one, other] = world.people;
  if (!one || !other) throw new Error('A law speaks of two people');
  const leaves = (candidate: World<SmtTerm>): SmtTerm =>
    algebra.all(algebra.not(formulas.readsAsOwner(candidate)), formulas.isDisclosed(candidate));
  const stated = { algebra, words: wordsOf(algebra), policy: formulas, world, one, other, leaves, unknown };
  const { holds, told = world } = law.claim(stated);
  const isUnbroken = world.people.map(({ emergency }) => algebra.is(emergency, algebra.number(0)));
  const assumed = [formulas.isReal(world), ...(law.emergencyAside ? isUnbroken : [])];
  const tell: Obligation['tell'] = [
    ...toldOf(told, formulas.permissionsIn(told)),
    { name: 'outcome', sort: 'NUMBER', term: formulas.decide(told) },
  ];
  const disclosed = algebra.is(formulas.decide(told), algebra.number(0));
  const nurse = formulas.rows.role.isAnyOf(told.role, ['NAMED_NURSE']);
  const foreign = algebra.not(formulas.readsAsOwner(told));
  const prefer = [disclosed, foreign, ...wishesFor(algebra, told), nurse];
  return { holds: [...assumed, algebra.not(holds)], tell, prefer, text: text() };
};

/** A state that breaks a law, or null, which proves it. */
export const refute = (
  solver: Solver,
  law: Law,
  policy: Policy,
  weakening?: Weakening,
): Promise<Values | null> => solver.find(obligationOf(law, policy, weakening));

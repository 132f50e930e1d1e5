import {
  init,
  killThreads,
  Z3_error_code,
  Z3_lbool,
  type Z3_ast,
  type Z3_context,
  type Z3Core,
} from 'z3-solver';
import { bits, type SmtTerm, type Unknown } from './smtLib';

/** The values of some terms in a state that a solver found, by the names they were asked under. */
export type Values = ReadonlyMap<string, number>;

/** What is asked of the solver: a text, what must hold of it, and what to tell of a state in which it can. */
export interface Obligation {
  readonly text: string;
  readonly holds: readonly SmtTerm[];
  /** Told of a state that is found, by name. */
  readonly tell: readonly (Pick<Unknown, 'name'> & {
    readonly sort: 'TRUTH' | 'NUMBER';
    readonly term: SmtTerm;
  })[];
  /** What is preferred of a state, the first most: a state without noise is read more easily. */
  readonly prefer: readonly SmtTerm[];
}

const wishName = (index: number): string => `wish_${index}`;
const toldName = (name: string): string => `told_${name}`;

/** The obligation with a constant for everything that is told or wished, so that they can be spoken of afterwards. */
const scriptOf = ({ text, holds, tell, prefer }: Obligation): string =>
  [
    text,
    ...holds.map((term) => `(assert ${term})`),
    ...tell.map(({ name, sort, term }) => {
      const constant = toldName(name);
      const type = sort === 'TRUTH' ? 'Bool' : `(_ BitVec ${bits})`;
      return `(declare-const ${constant} ${type})(assert (= ${constant} ${term}))`;
    }),
    ...prefer.map(
      (term, index) => `(declare-const ${wishName(index)} Bool)(assert (=> ${wishName(index)} ${term}))`,
    ),
  ].join('\n');

/**
 * One solver over one script, in a context of its own.
 * INVARIANT: what the solver’s thread is given are numbers, and nothing touches the context while it works. Texts and
 * lists are passed on a stack that is gone before the thread reads it, and the high-level interface lets the garbage
 * collector release terms meanwhile: with either of them an answer cannot be relied on.
 */
const createSession = (z3: Z3Core, script: string) => {
  const context: Z3_context = z3.mk_context(z3.mk_config());
  const solver = z3.mk_solver_for_logic(context, z3.mk_string_symbol(context, 'QF_FD'));
  z3.solver_inc_ref(context, solver);
  z3.solver_from_string(context, solver, script);
  const error = z3.get_error_code(context);
  if (error !== Z3_error_code.Z3_OK) throw new Error(z3.get_error_msg(context, error));

  const constant = (name: string, sort: 'TRUTH' | 'NUMBER'): Z3_ast =>
    z3.mk_const(
      context,
      z3.mk_string_symbol(context, name),
      sort === 'TRUTH' ? z3.mk_bool_sort(context) : z3.mk_bv_sort(context, bits),
    );

  const isPossible = async (): Promise<boolean> => {
    const answer = await z3.solver_check(context, solver);
    if (answer === Z3_lbool.Z3_L_UNDEF) throw new Error('The solver cannot tell');
    return answer === Z3_lbool.Z3_L_TRUE;
  };

  /** Adds a wish where the rest still leaves it possible. */
  const grant = async (wish: string): Promise<void> => {
    z3.solver_push(context, solver);
    z3.solver_assert(context, solver, constant(wish, 'TRUTH'));
    if (!(await isPossible())) z3.solver_pop(context, solver, 1);
  };

  /** The values of some constants in the state found last. */
  const valuesOf = (told: Obligation['tell']): Values => {
    const model = z3.solver_get_model(context, solver);
    z3.model_inc_ref(context, model);
    const valueOf = ({ name, sort }: Obligation['tell'][number]): number => {
      const value = z3.model_eval(context, model, constant(toldName(name), sort), true);
      if (value === null) throw new Error(`The solver gives no value to ${name}`);
      if (sort === 'TRUTH') return Number(z3.get_bool_value(context, value) === Z3_lbool.Z3_L_TRUE);
      return Number(z3.get_numeral_string(context, value));
    };
    return new Map(told.map((each) => [each.name, valueOf(each)]));
  };

  return {
    isPossible,
    grant,
    valuesOf,
    end: (): void => {
      z3.del_context(context);
    },
  };
};

/** Starts the solver. `close` ends its threads: without it the process lives on. */
export const createSolver = async () => {
  const started = await init();
  const { Z3 } = started;
  let nanoseconds = 0n;

  /** A state in which everything holds, or null where there is none, which is the proof. */
  const find = async (obligation: Obligation): Promise<Values | null> => {
    const since = process.hrtime.bigint();
    const session = createSession(Z3, scriptOf(obligation));
    try {
      if (!(await session.isPossible())) return null;
      for (const index of obligation.prefer.keys()) await session.grant(wishName(index));
      await session.isPossible();
      return session.valuesOf(obligation.tell);
    } finally {
      session.end();
      nanoseconds += process.hrtime.bigint() - since;
    }
  };

  return {
    version: Z3.get_full_version(),
    /** The time that all questions took so far. */
    milliseconds: (): number => Number(nanoseconds / 1_000_000n),
    find,
    close: (): Promise<unknown> => killThreads(started.em),
  };
};

export type Solver = Awaited<ReturnType<typeof createSolver>>;

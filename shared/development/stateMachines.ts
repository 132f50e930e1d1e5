/** One change of state: what may happen, to whom it is allowed, and where it leads. */
export interface MachineRow {
  /** `null`: the thing comes into being. */
  readonly from: string | null;
  readonly event: string;
  /** Roles, or `SYSTEM` and the like where nobody acts. */
  readonly actors: readonly string[];
  /** What must be true beyond the state and the role, in words; `null`: nothing. */
  readonly guard: string | null;
  readonly to: string;
  /** Rule ids. */
  readonly rules: readonly string[];
}

/** A state machine as data: the hub decides by these rows, and so does the document. */
export interface Machine {
  readonly name: string;
  /** What each state means, by its name. */
  readonly states: Readonly<Record<string, string>>;
  /** What each event is, in a practitioner’s words. */
  readonly events: Readonly<Record<string, string>>;
  readonly rows: readonly MachineRow[];
}

/** The rule that a guard rests on, and what a practitioner reads where it refuses. */
export interface Guard {
  readonly rule: string;
  readonly detail: string;
}

/** The whole process: its machines, and their guards by name. */
export interface Process {
  readonly machines: readonly Machine[];
  readonly guards: Readonly<Record<string, Guard>>;
}

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

/** Mermaid ends a label at a colon or a semicolon. */
const label = (text: string): string => text.replace(/[:;\n]/g, ' ').trim();

/** Several events between the same two states share an arrow. */
const arrowsOf = ({ rows }: Machine): readonly string[] => {
  const events = new Map<string, Set<string>>();
  for (const { from, to, event } of rows) {
    const arrow = `${from ?? '[*]'} --> ${to}`;
    events.set(arrow, (events.get(arrow) ?? new Set<string>()).add(label(event)));
  }
  return [...events].map(([arrow, named]) => `${arrow} : ${[...named].join(' / ')}`);
};

/** States that are reached and never left. */
const endsOf = ({ rows }: Machine): readonly string[] => {
  const left = new Set(rows.map(({ from }) => from));
  return [...new Set(rows.map(({ to }) => to))].filter((state) => !left.has(state));
};

const diagramOf = (machine: Machine): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...[...arrowsOf(machine), ...endsOf(machine).map((state) => `${state} --> [*]`)].map(
      (line) => `  ${line}`,
    ),
    '```',
  ].join('\n');

/** More roles than a reader takes in at a glance stand under a name at the end of the page. */
const rolesShown = 4;

/** The long lists of roles, each once, by the name that stands for them. */
const namesOf = (machines: readonly Machine[]): ReadonlyMap<string, string> => {
  const long = machines.flatMap(({ rows }) =>
    rows.filter(({ actors }) => actors.length > rolesShown).map(({ actors }) => actors.join(', ')),
  );
  return new Map([...new Set(long)].map((roles, index) => [roles, `Roles ${String(index + 1)}`]));
};

const machineAsMarkdown = (machine: Machine, names: ReadonlyMap<string, string>): string =>
  [
    `## ${machine.name}`,
    diagramOf(machine),
    table(['State', 'Meaning'], Object.entries(machine.states)),
    table(
      ['From', 'Event', 'In words', 'Who', 'Guard', 'To', 'Rules'],
      machine.rows.map(({ from, event, actors, guard, to, rules }) => [
        from ?? '–',
        event,
        machine.events[event] ?? '–',
        (names.get(actors.join(', ')) ?? actors.join(', ')) || '–',
        guard ?? '–',
        to,
        rules.join(', ') || '–',
      ]),
    ),
  ].join('\n\n');

/** The guards that a row names, in the order of their table. */
const guardRows = ({ machines, guards }: Process): readonly (readonly string[])[] => {
  const named = new Set(machines.flatMap(({ rows }) => rows.map(({ guard }) => guard)));
  return Object.entries(guards)
    .filter(([name]) => named.has(name))
    .map(([name, { rule, detail }]) => [name, rule, detail]);
};

/** The process as a document (`docs/state-machines.md`): a diagram and two tables a machine, then its guards. Pure. */
export const stateMachinesAsMarkdown = (process: Process): string => {
  const names = namesOf(process.machines);
  const sections = [
    ...process.machines.map((machine) => machineAsMarkdown(machine, names)),
    `## Guards\n\n${table(['Guard', 'Rule', 'What is read where it refuses'], guardRows(process))}`,
    `## Roles\n\n${table(
      ['Name', 'Roles'],
      [...names].map(([roles, name]) => [name, roles]),
    )}`,
  ];
  return `# State machines

Generated from the rows that social care decides by: change the rows, not this page.

${sections.join('\n\n')}
`;
};

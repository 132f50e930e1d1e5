import type { SubjectPermission } from '../../disclosure';
import type { Requester } from '../../identity';
import type { CommandEntry, DisclosureEntry } from '../../log';
import type { Checks } from './replayChecks';
import type { Finding } from './replayFinding';
import { versionOfContact } from './versionOfContact';
import { createTimeline } from './replayTimeline';
import { textsOf } from './loggedTexts';

/** Somebody opened one person for themselves (BG1). */
interface Emergency {
  readonly person: string;
  readonly level: string;
  /** The first instant at which it is open no more, milliseconds since the epoch; null once it was ended. */
  readonly until: number | null;
  readonly opener: Pick<Requester, 'agency' | 'sub' | 'role'>;
}

/** The emergencies of a contact, and whether it has come to its end and they with it. */
interface EmergenciesKnown {
  readonly emergencies: ReadonlyMap<string, Emergency>;
  readonly ended: boolean;
}

const none: EmergenciesKnown = { emergencies: new Map(), ended: false };

const changed = (before: EmergenciesKnown, { facts, requester }: CommandEntry): EmergenciesKnown => {
  const emergencies = new Map(before.emergencies);
  for (const line of textsOf(facts.emergenciesNow)) {
    const [id = '', person = '', level = '', until = ''] = line.split(' ');
    // Whoever wrote its first line opened it; others may end it.
    const opener = emergencies.get(id)?.opener ?? requester;
    emergencies.set(id, { person, level, until: until === 'ENDED' ? null : Date.parse(until), opener });
  }
  return { emergencies, ended: facts.stageNow === 'CLOSED' };
};

/** The level to which a requester has a person open; undefined where not. */
const levelOf = (
  { emergencies, ended }: EmergenciesKnown,
  person: string,
  { agency, sub, role, establishment }: Requester,
  at: number,
): string | undefined => {
  if (ended || establishment !== undefined) return undefined;
  return [...emergencies.values()].find(
    ({ person: opened, until, opener }) =>
      opened === person &&
      until !== null &&
      at < until &&
      opener.agency === agency &&
      opener.sub === sub &&
      opener.role === role,
  )?.level;
};

/** Who has opened whom by breaking the glass, as social care’s log says it; checks its readings against that. */
export const createEmergencyState = (checks: Checks) => {
  const opened = createTimeline<EmergenciesKnown>(undefined);

  /** Follows a command on a contact; the answer takes it back. Null for one that says nothing of permission. */
  const follow = (entry: CommandEntry): (() => void) | null => {
    const { contact, at, facts } = entry;
    if (!contact || !('stageNow' in facts)) return null;
    const change = (before: EmergenciesKnown) => changed(before, entry);
    return opened.add(contact, { at: Date.parse(at), version: versionOfContact(entry), change }, none);
  };

  const checkPerson = (
    contact: string,
    { requester, at }: DisclosureEntry,
    { person, emergency }: SubjectPermission,
  ): readonly Finding[] => {
    const time = Date.parse(at);
    const levelIn = (known: EmergenciesKnown) => levelOf(known, person, requester, time);
    return checks.check(
      'emergency',
      opened.agrees(contact, time, (known) => levelIn(known) === emergency),
      () => [
        `${person} was open in an emergency at ${emergency ?? 'nothing'}`,
        `the commands left ${levelIn(opened.now(contact) ?? none) ?? 'nothing'}`,
      ],
    );
  };

  /** Checks what an entry of social care says of what its requester had opened. */
  const check = (entry: DisclosureEntry): readonly Finding[] => {
    const { contact, basis } = entry;
    if (contact === null || !basis?.contact) return [];
    return basis.people.flatMap((person) => checkPerson(contact, entry, person));
  };

  return { follow, check };
};

import type { Agency } from '../../disclosure';
import { canonicalJson } from '../../log/canonicalJson';
import type { CommandEntry, DisclosureEntry, LogEntryBody, LogEntryKind } from '../../log';
import { createCaseState } from './caseState';
import type { Editions } from '../edition/edition';
import { createEmergencyState } from './emergencyState';
import { createGrantState } from './grantState';
import { createOwnerState } from './ownerState';
import { currentSettings } from '../edition/profileSettings';
import { replayEntry } from './replay';
import { createChecks, type Checked, type Checks, type StateCheck } from './replayChecks';
import { finding, type Finding } from './replayFinding';
import { isDisclosureEntry, type EntryForm } from './replayForm';

/** An entry in its place in a log, without its hashes: those are verified elsewhere. */
export interface PlacedEntry {
  readonly seq: number;
  readonly body: LogEntryBody;
}

/** What should be an entry and cannot be read, or what a log lacks. */
export interface Unread {
  /** The place of the entry that should stand there. */
  readonly seq: number;
  /** What is wrong, in words: never what stands in it. */
  readonly unread: string;
}

/** A log to replay. */
export interface ReplayedLog {
  /** What it is called in the report, `mash-hub/police`. */
  readonly name: string;
  /** Whose log it is; null where that is not known. */
  readonly agency: Agency | null;
  readonly entries: AsyncIterable<PlacedEntry | Unread>;
}

/** A disagreement between a log and its replay, with its place. */
export interface Disagreement extends Finding {
  readonly log: string;
  readonly seq: number;
}

/** How much of a log was read. */
export interface ReadLog {
  readonly name: string;
  readonly entries: number;
  /** What could not be read, or is lacking: each is a disagreement. */
  readonly unread: number;
}

/** What came of replaying some logs. */
export interface LogReplay {
  readonly logs: readonly ReadLog[];
  readonly entries: number;
  readonly decisions: number;
  readonly permissions: number;
  /** Decisions in entries of the kernel that are not the kernel’s (F9). */
  readonly elsewhere: number;
  readonly forms: ReadonlyMap<EntryForm, number>;
  readonly checks: ReadonlyMap<StateCheck, Checked>;
  readonly disagreements: readonly Disagreement[];
  readonly seconds: number;
  readonly decisionsPerSecond: number;
}

export interface ReplayOptions {
  readonly editions: Editions;
  /** Milliseconds that have passed, from any beginning. */
  readonly elapsed?: () => number;
}

/** Commands are taken back soon after they were announced, or never. */
const rememberedCommands = 10_000;

const nameOf = ({ correlation, command, target, facts, expectedVersion }: CommandEntry): string =>
  canonicalJson({ correlation, command, target, facts, expectedVersion });

/** Follows commands, and takes back what `COMMAND_NOT_APPLIED` says was not made. */
const createFollowing = (followers: readonly ((entry: CommandEntry) => (() => void) | null)[]) => {
  const undo = new Map<string, (() => void)[]>();
  return (entry: CommandEntry): void => {
    const name = nameOf(entry);
    if (entry.kind === 'COMMAND_NOT_APPLIED') {
      for (const take of undo.get(name) ?? []) take();
      undo.delete(name);
      return;
    }
    undo.set(
      name,
      followers.flatMap((follow) => follow(entry) ?? []),
    );
    const [oldest] = undo.keys();
    if (undo.size > rememberedCommands && oldest !== undefined) undo.delete(oldest);
  };
};

const checkSettings = (checks: Checks, { profile, basis }: DisclosureEntry): readonly Finding[] => {
  const contact = basis?.contact;
  if (!contact || profile === null) return [];
  const settings = currentSettings.get(profile);
  const { domesticAbuseMode, restrictionYields, recency } = contact;
  const logged = canonicalJson({ domesticAbuseMode, restrictionYields, recency });
  const known =
    settings &&
    canonicalJson({
      domesticAbuseMode: settings.domesticAbuseMode,
      restrictionYields: settings.restrictionYields,
      recency: settings.recency,
    });
  return checks.check('settings', logged === known ? 'AGREES' : 'DISAGREES', () => [
    `${profile} with ${logged}`,
    known ? `that procedure says ${known}` : 'there is no such procedure',
  ]);
};

/** The state of all logs together: social care’s commands and permissions bind what every owner wrote. */
const createReplay = ({ editions }: ReplayOptions, isSocialCareGiven: boolean) => {
  const checks = createChecks();
  const cases = createCaseState(checks);
  const emergencies = createEmergencyState(checks);
  const grants = createGrantState(checks, isSocialCareGiven);
  const forms = new Map<EntryForm, number>();
  const totals = { entries: 0, decisions: 0, permissions: 0, elsewhere: 0 };
  const count = (form: EntryForm): void => {
    forms.set(form, (forms.get(form) ?? 0) + 1);
  };

  const ofLog = (agency: Agency | null) => {
    const owner = createOwnerState(checks);
    const isSocialCare = agency === 'SOCIAL_CARE';
    const followCommand = createFollowing(
      isSocialCare ? [owner.follow, cases.follow, emergencies.follow] : [owner.follow],
    );

    const replayDisclosure = (entry: DisclosureEntry): readonly Finding[] => {
      const replayed = replayEntry(entry, editions, agency);
      if (replayed.form) count(replayed.form);
      totals.decisions += replayed.decisions;
      totals.permissions += replayed.permissions;
      totals.elsewhere += replayed.elsewhere;
      const refused = entry.row === 'GRANT';
      if (isSocialCare) grants.follow(entry);
      return [
        ...replayed.findings,
        ...checkSettings(checks, entry),
        ...owner.check(entry),
        ...(isSocialCare
          ? [...cases.check(entry), ...emergencies.check(entry)]
          : refused
            ? []
            : grants.check(entry)),
      ];
    };

    return ({ body }: PlacedEntry): readonly Finding[] => {
      totals.entries += 1;
      if (isDisclosureEntry(body)) return replayDisclosure(body);
      if (!otherKinds.includes(body.kind)) return [finding(`kind ${body.kind}`, 'it holds no answer')];
      count(body.kind);
      if (body.kind !== 'AUDIT_READ') followCommand(body);
      return [];
    };
  };

  return { ofLog, totals, forms, checks: checks.counts };
};

const otherKinds: readonly LogEntryKind[] = ['COMMAND', 'COMMAND_NOT_APPLIED', 'AUDIT_READ'];

const unreadable = (error: unknown): Finding => ({
  words: `the entry cannot be read: ${error instanceof Error ? error.message : 'for no known reason'}`,
});

type Replayed = (placed: PlacedEntry) => readonly Finding[];

const findingsOf = (replayed: Replayed, placed: PlacedEntry): readonly Finding[] => {
  try {
    return replayed(placed);
  } catch (error) {
    return [unreadable(error)];
  }
};

const readLog = async (
  { name, entries }: ReplayedLog,
  replayed: Replayed,
  found: Disagreement[],
): Promise<ReadLog> => {
  let [read, unread] = [0, 0];
  for await (const placed of entries) {
    const { seq } = placed;
    if ('unread' in placed) {
      unread += 1;
      found.push({ log: name, seq, words: `the log cannot be read: ${placed.unread}` });
      continue;
    }
    read += 1;
    for (const one of findingsOf(replayed, placed)) found.push({ log: name, seq, ...one });
  }
  return { name, entries: read, unread };
};

/**
 * Replays whole logs, entry by entry as they come; social care’s first, because the others rest on what it permitted.
 * Whatever an entry holds, it is replayed or named: nothing is passed over in silence.
 */
export const replayLogs = async (
  logs: readonly ReplayedLog[],
  options: ReplayOptions,
): Promise<LogReplay> => {
  const { elapsed = () => performance.now() } = options;
  const started = elapsed();
  const found: Disagreement[] = [];
  const read: ReadLog[] = [];
  const first = logs.filter(({ agency }) => agency === 'SOCIAL_CARE');
  const replay = createReplay(options, first.length > 0);
  for (const log of [...first, ...logs.filter((one) => !first.includes(one))])
    read.push(await readLog(log, replay.ofLog(log.agency), found));
  const seconds = (elapsed() - started) / 1000;
  const { totals, forms } = replay;
  return {
    logs: read,
    ...totals,
    forms,
    checks: replay.checks(),
    disagreements: found.filter(({ stands }) => stands?.() ?? true),
    seconds,
    decisionsPerSecond: seconds > 0 ? totals.decisions / seconds : 0,
  };
};

import { z } from 'zod';
import { orderedLevels } from '../../disclosure';
import {
  askable,
  currentEdition,
  readEdition,
  type AskableEdition,
  type PolicyEdition,
} from '../edition/edition';
import { domesticAbuseMode } from '../edition/editionShape';
import { PolicyFault } from '../edition/policyFault';
import { currentSettings, type ProfileSettings } from '../edition/profileSettings';

/** What would be in force: the policy rows, and of each procedure what decisions read. */
export interface PolicyDraft extends PolicyEdition {
  /** By the name that log entries give a procedure, `COVENTRY@2026-01`. */
  readonly profiles: Readonly<Record<string, ProfileSettings>>;
}

/** A draft ready to be asked. */
export interface AskableDraft extends AskableEdition {
  readonly settingsOf: (profile: string) => ProfileSettings | undefined;
}

/** What is in force now, as the draft that changes nothing. */
export const currentDraft: PolicyDraft = {
  ...currentEdition,
  profiles: Object.fromEntries(currentSettings),
};

const years = z.number().int().min(0).max(120);

const settings: z.ZodType<ProfileSettings> = z.strictObject({
  domesticAbuseMode,
  restrictionYields: z.boolean(),
  recency: z.strictObject({ healthYears: years, probationYears: years }),
  emergency: z.enum(orderedLevels),
});

const readSettings = (profiles: Readonly<Record<string, unknown>>): PolicyDraft['profiles'] =>
  Object.fromEntries(
    Object.entries(profiles).map(([name, value]) => {
      const place = `profiles ${name}`;
      if (!currentSettings.has(name))
        throw new PolicyFault('ROW_UNREADABLE', place, 'there is no such procedure');
      const read = settings.safeParse(value);
      if (read.success) return [name, read.data];
      const [issue] = read.error.issues;
      const where = issue?.path.join('.') ?? '';
      throw new PolicyFault('ROW_UNREADABLE', place, `${where} ${issue?.message ?? 'makes no sense'}`.trim());
    }),
  );

/** INVARIANT: a draft says something of every item there is: closing one is written down, not left out. */
const requireEveryItem = ({ items }: PolicyEdition): void => {
  const known = new Set(items.map(({ id }) => id));
  const missing = currentEdition.items.find(({ id }) => !known.has(id));
  if (missing)
    throw new PolicyFault(
      'ROW_MISSING',
      `items ${missing.id}`,
      'is left out; to close it, give it NEVER_ONWARD_OWNER',
    );
};

const outer = z.object({ profiles: z.record(z.string(), z.unknown()) });

/** A draft from JSON. Throws {@link PolicyFault} naming the row and the reason. */
export const readDraft = (json: unknown): PolicyDraft => {
  const edition = readEdition(json);
  requireEveryItem(edition);
  const read = outer.safeParse(json);
  if (!read.success)
    throw new PolicyFault('NOT_A_POLICY', 'profiles', 'are missing: begin from npm run policy:export');
  return { ...edition, profiles: readSettings(read.data.profiles) };
};

/** A draft as its file holds it. */
export const draftText = (draft: PolicyDraft): string => `${JSON.stringify(draft, null, 2)}\n`;

/** The draft ready to be asked; a procedure of which it says nothing stays as it is. */
export const askableDraft = (draft: PolicyDraft): AskableDraft => ({
  ...askable(draft),
  settingsOf: (profile) => draft.profiles[profile] ?? currentSettings.get(profile),
});

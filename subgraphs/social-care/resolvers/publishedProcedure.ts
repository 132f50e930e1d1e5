import { clockStarts, type ProcedureProfile } from '@mash-hub/shared/profiles';

const toEmergency = ({ value, source }: ProcedureProfile['emergency']) => {
  const { level, minutes, roles, reviewWithin } = value;
  return { level, minutes, roles, reviewKind: reviewWithin.kind, reviewAmount: reviewWithin.amount, source };
};

/** A profile as it is published: its data, and where each row comes from; nothing is decided here. */
export const toProcedure = (profile: ProcedureProfile): object => ({
  id: profile.id,
  version: profile.version,
  name: profile.name,
  forms: profile.forms.value,
  callerMenu: profile.callerMenu.value,
  channels: profile.channels,
  managers: profile.managers.value,
  emergency: toEmergency(profile.emergency),
  ratings: profile.ragLevels.value.map((rag) => ({ ...profile.ragMap[rag], rag })),
  outcomes: profile.outcomes.map(({ receivingTeam, ...outcome }) => ({
    ...outcome,
    team: receivingTeam?.name ?? null,
    teamPhone: receivingTeam?.phone ?? null,
  })),
  pathways: profile.pathways.map(({ steps, ...pathway }) => ({
    ...pathway,
    steps: steps.map(({ step }) => step),
  })),
  grounds: profile.overrideGrounds,
  deadlines: profile.deadlines.map(({ priority, from, ...deadline }) => ({
    ...deadline,
    rag: priority ?? null,
    runsFrom: clockStarts[from],
  })),
  minimumAgencies: profile.minimumAgencies.value,
  feedback: profile.feedback.value,
  dispute: profile.dispute.value,
  advice: profile.advice.value,
  exploitationTriage: profile.exploitationTriage.value,
  retentionYears: profile.continuity.retentionYears,
});

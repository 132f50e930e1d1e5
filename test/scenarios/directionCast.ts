import type { ProfileId } from '@mash-hub/shared/profiles';
import { onForm, refer, type FormPerson, type ReferredContact } from '../support/aReferredContact';
import { aRequester, type Hub } from '../support/createHub';

/** The people who direct, screen and are asked, each with the role's own token. */
export const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
export const practiceManager = aRequester('SOCIAL_CARE', 'MASH_PRACTICE_MANAGER');
export const triage = aRequester('SOCIAL_CARE', 'TRIAGE_WORKER');
export const socialWorker = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
export const callTaker = aRequester('SOCIAL_CARE', 'BSO');
export const designatedOfficer = aRequester('SOCIAL_CARE', 'LADO');
export const housing = aRequester('SOCIAL_CARE', 'HOUSING_OFFICER');
export const idva = aRequester('SOCIAL_CARE', 'IDVA');
export const police = aRequester('POLICE', 'POLICE_MASH_OFFICER');
export const nurse = aRequester('HEALTH', 'NAMED_NURSE');
export const teacher = aRequester('EDUCATION', 'PROFESSIONAL_REFERRER', { sub: 'teacher' });

/** A family that consents: the mother, second on the form, for everybody. */
export const child = onForm('CHILD', 'Rowan', 'Tarn', '2015-03-02', true);
export const youngPerson = onForm('CHILD', 'Ivo', 'Tarn', '2009-10-20', true);
export const mother = onForm('MOTHER', 'Petra', 'Tarn', '1986-11-11', true);

export const ask = { agencies: ['POLICE', 'HEALTH'], reason: 'What is known of the family?' };
export const toTriage = { to: 'TRIAGE', reason: 'Seems below the threshold.' };

/** A contact that the teacher refers, about the family unless told otherwise. */
export const aContactIn = (
  hub: Hub,
  profile: ProfileId,
  people: readonly FormPerson[] = [child, mother],
  more: object = {},
): Promise<ReferredContact> => refer(hub, teacher, { profile, people, more });

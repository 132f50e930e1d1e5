import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { availabilityOf, type HubAvailability } from '../domain/availability/hubAvailability';
import type { SocialCareContext } from '../loaders';
import { Availability } from '../types/availability';
import { Procedure } from '../types/procedure';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { toProcedure } from './publishedProcedure';

@Resolver()
export class AvailabilityResolver {
  @Query(() => Availability, {
    description:
      'Whether an authority’s hub can be reached now, when it opens or closes, and who acts meanwhile.',
  })
  availability(
    @Arg('profile', () => ProcedureProfileEnum, { description: 'The authority whose hub is meant.' })
    profile: ProfileId,
    @Ctx() { now }: SocialCareContext,
  ): HubAvailability {
    return availabilityOf(profileOf(profile), now);
  }

  @Query(() => Procedure, {
    description:
      'An authority’s procedure as data: its forms, ways in, outcomes, pathways, grounds and times.',
  })
  procedure(
    @Arg('profile', () => ProcedureProfileEnum, { description: 'The authority whose procedure is meant.' })
    profile: ProfileId,
  ): object {
    return toProcedure(profileOf(profile));
  }
}

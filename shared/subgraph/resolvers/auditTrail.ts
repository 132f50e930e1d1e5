import { Directive, Field, ObjectType } from 'type-graphql';

/** One agency’s branch of the audit; its fields are resolved by several resolvers. */
@ObjectType('AuditTrail', {
  description: 'One agency’s disclosure log, for auditors. Reading it is logged in it.',
})
@Directive('@shareable')
export class AuditTrail {
  @Field(() => String, { description: 'The agency whose log it is.' })
  readonly agency!: string;
}

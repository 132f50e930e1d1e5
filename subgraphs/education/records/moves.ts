import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const schoolMoveLine = z.strictObject({
  fromSchool: z.string().max(200).nullable().default(null),
  toSchool: z.string().max(200).nullable().default(null),
});

/** An ordinary change of school. */
export const schoolMove: RecordKind<z.infer<typeof schoolMoveLine>> = {
  name: 'SCHOOL_MOVE',
  type: 'EducationSchoolMove',
  field: 'schoolMoves',
  line: schoolMoveLine,
  schema: recordSchema({ fromSchool: String, toSchool: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const managedMoveLine = z.strictObject({
  fromSchool: z.string().max(200).nullable().default(null),
  toSchool: z.string().max(200).nullable().default(null),
});

/** A move agreed between two schools because a placement broke down. */
export const managedMove: RecordKind<z.infer<typeof managedMoveLine>> = {
  name: 'MANAGED_MOVE',
  type: 'EducationManagedMove',
  field: 'managedMoves',
  line: managedMoveLine,
  schema: recordSchema({ fromSchool: String, toSchool: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const outOfAreaLine = z.strictObject({
  authority: z.string().max(200).nullable().default(null),
  text: z.string().max(20000),
});

/** What another authority’s education service told. */
export const outOfArea: RecordKind<z.infer<typeof outOfAreaLine>> = {
  name: 'OUT_OF_AREA',
  type: 'EducationOutOfArea',
  field: 'outOfArea',
  line: outOfAreaLine,
  schema: recordSchema({ authority: String, text: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

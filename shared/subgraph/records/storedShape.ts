import { Schema, SchemaType } from 'mongoose';

type Content = Readonly<Record<string, unknown>>;
type Takes = (value: unknown) => boolean;

const ofType: Readonly<Record<string, Takes>> = {
  String: (value) => value === null || typeof value === 'string',
  Number: (value) => value === null || typeof value === 'number',
  Boolean: (value) => value === null || typeof value === 'boolean',
};

/** A list of texts, numbers or flags; a list that may be left out is mongoose's to fill, so it must be there. */
const listOf = (path: SchemaType): Takes | undefined => {
  const element: unknown = Reflect.get(path, 'embeddedSchemaType');
  const takes = element instanceof SchemaType ? plain(element) : undefined;
  return takes && ((value) => Array.isArray(value) && value.every((each) => each !== null && takes(each)));
};

const plain = (path: SchemaType): Takes | undefined => {
  if (path.validators.length > 0 || path.options.default !== undefined) return undefined;
  return path.instance === 'Array' ? listOf(path) : ofType[path.instance];
};

const optional = ({ instance }: SchemaType): boolean => instance !== 'Array';

/**
 * Whether the stored shape would take some content and change nothing of it: every field is known and of the very type
 * that is stored. It says no wherever it is not sure (a validator, a default, a type it does not know), and then the
 * content goes the whole way through mongoose.
 */
export const isStoredAsItIs = (schema: Schema): ((content: Content) => boolean) => {
  const shape: unknown = Reflect.get(schema.path('content'), 'schema');
  if (!(shape instanceof Schema)) return () => false;
  const paths = Object.entries<SchemaType>(shape.paths);
  const takes = new Map(paths.map(([name, path]) => [name, plain(path)]));
  const needed = paths.filter(([, path]) => !optional(path)).map(([name]) => name);
  // A validator or a default concerns a record that leaves the field out, too.
  if ([...takes.values()].includes(undefined)) return () => false;
  return (content) =>
    needed.every((name) => Object.hasOwn(content, name)) &&
    Object.entries(content).every(([name, value]) => takes.get(name)?.(value) === true);
};

import { z } from 'zod';
import type { RecordKind } from '../subgraph/records';
import { text } from './fields';

interface FieldShape {
  readonly type?: unknown;
  readonly anyOf?: readonly FieldShape[];
  readonly [keyword: string]: unknown;
}

/** Text that somebody wrote: no code, no date, no identifier. */
const isFreeText = (shape: FieldShape): boolean => {
  const open = (shape.anyOf ?? [shape]).filter(({ type }) => type !== 'null');
  const [only, ...others] = open;
  return (
    only?.type === 'string' &&
    others.length === 0 &&
    !['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in only)
  );
};

/** The fields of a kind that hold free text, in their order: of these its owner can write what may go onward. */
export const freeTextOf = ({ line }: Pick<RecordKind, 'line'>): readonly string[] => {
  const { properties = {} } = z.toJSONSchema(line, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, FieldShape>>;
  };
  return Object.entries(properties).flatMap(([name, shape]) => (isFreeText(shape) ? [name] : []));
};

/** The sanitised texts of a record of the kind, beside its full ones. A field that holds no free text is refused. */
export const sanitisedTexts = (kind: RecordKind) =>
  z
    .strictObject(Object.fromEntries(freeTextOf(kind).map((name) => [name, text(20_000).exactOptional()])))
    .describe('By field of the content: the text that may go onward where the item is restricted (R233).');

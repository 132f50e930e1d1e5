import {
  createSourceFile,
  isBinaryExpression,
  isCallExpression,
  isIdentifier,
  isPropertyAssignment,
  isRegularExpressionLiteral,
  isStringLiteralLike,
  isTemplateExpression,
  ScriptTarget,
  type Node,
  type SourceFile,
} from 'typescript';
import { ruleIdsIn } from './ruleMentions';

/** What a test file says that it shows, and whether that is said in a way that can be believed. */
export interface Proof {
  readonly ids: ReadonlySet<string>;
  /** A `Proves:` line stands in a file none of whose titles is built from data: the titles can name the ids themselves. */
  readonly needlessDeclaration: boolean;
}

/** A source file as a tree. */
export const parsed = (text: string): SourceFile =>
  createSourceFile('source.ts', text, ScriptTarget.Latest, true);

/** Sees a node and all below it, in the order of the text. */
export const visit = (node: Node, see: (node: Node) => void): void => {
  see(node);
  node.forEachChild((child) => {
    visit(child, see);
  });
};

/** The ids that comments and strings of a source file name; its identifiers and patterns do not count. */
export const idsInCode = (text: string): ReadonlySet<string> => {
  const source = parsed(text);
  const characters = text.split('');
  visit(source, (node) => {
    if (isIdentifier(node) || isRegularExpressionLiteral(node))
      characters.fill(' ', node.getStart(source), node.getEnd());
  });
  return ruleIdsIn(characters.join(''));
};

/** The words of a title: of a template what stands between its holes, of a sum both sides. */
const wordsOf = (title: Node): string => {
  if (isStringLiteralLike(title)) return title.text;
  if (isTemplateExpression(title))
    return [title.head.text, ...title.templateSpans.map(({ literal }) => literal.text)].join('…');
  if (isBinaryExpression(title)) return `${wordsOf(title.left)}${wordsOf(title.right)}`;
  return '';
};

const declared = (text: string): string =>
  [...text.matchAll(/^(?:\/\*\*| \*|\/\/) Proves: (.+)$/gm)].map(([, ids]) => ids ?? '').join(', ');

/** What a test file calls its tests and their groups, in the order of the text: the first arguments of `it` and `describe`. */
const titleNodesIn = (text: string): readonly Node[] => {
  const titles: Node[] = [];
  visit(parsed(text), (node) => {
    if (!isCallExpression(node) || !isIdentifier(node.expression)) return;
    const [title] = node.arguments;
    if (title && ['it', 'describe'].includes(node.expression.text)) titles.push(title);
  });
  return titles;
};

/** The words of the titles of a test file; of one that is built from data what stands between its holes. */
export const titlesIn = (text: string): readonly string[] => titleNodesIn(text).map(wordsOf);

/**
 * The ids that a test file proves: those in the titles of `it` and `describe`, and, where titles are built from a
 * table, those of a comment line `Proves: DT01–DT60`. A test that is skipped proves nothing.
 */
export const idsProved = (text: string): Proof => {
  const titles = titleNodesIn(text);
  const builtFromData = titles.some((title) => !isStringLiteralLike(title));
  const declaration = declared(text);
  const words = [...titles.map(wordsOf), builtFromData ? declaration : ''];
  return {
    ids: new Set(words.flatMap((said) => [...ruleIdsIn(said)])),
    needlessDeclaration: declaration !== '' && !builtFromData,
  };
};

const told: ReadonlySet<string> = new Set(['title', 'says']);

/** The ids that the sentences of a scenario name, its title and what its steps say: it is played as a test. */
export const idsTold = (text: string): ReadonlySet<string> => {
  const sentences: string[] = [];
  visit(parsed(text), (node) => {
    if (isPropertyAssignment(node) && isIdentifier(node.name) && told.has(node.name.text))
      sentences.push(wordsOf(node.initializer));
  });
  return new Set(sentences.flatMap((words) => [...ruleIdsIn(words)]));
};

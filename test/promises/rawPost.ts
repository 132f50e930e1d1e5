import { at } from '../support/aCase';

/** An answer as text: what cannot be parsed is still compared and searched. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** `extensions.code` of each error. */
  readonly codes: readonly unknown[];
}

/** Posts a body as it stands, under an authorisation header as it stands. */
export const rawPost = async (
  url: string,
  authorization: string | null,
  body: string,
): Promise<RawAnswer> => {
  const headers = { 'content-type': 'application/json', ...(authorization !== null && { authorization }) };
  const answer = await fetch(url, { method: 'POST', headers, body });
  const text = await answer.text();
  const errors = at(JSON.parse(text), 'errors');
  const codes = Array.isArray(errors) ? errors.map((error) => at(error, 'extensions', 'code')) : [];
  return { status: answer.status, text, codes };
};

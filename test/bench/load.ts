/** A question that is asked over and over. */
export interface Question {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly variables: object;
}

/** The answer's body as it came. Throws unless it is data without errors: what fails is not worth measuring. */
export const askOnce = async ({ url, token, query, variables }: Question): Promise<string> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  if (answer.status !== 200 || !text.startsWith('{"data":{')) throw new Error(text.slice(0, 2000));
  return text;
};

/** Asks `times` times, `atOnce` of them under way at any moment. */
export const askOften = async (question: Question, times: number, atOnce: number): Promise<void> => {
  let left = times;
  const askOn = async (): Promise<void> => {
    while (left-- > 0) await askOnce(question);
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
};

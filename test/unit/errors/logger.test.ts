import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLogger } from '@mash-hub/shared/logger';

const token = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  write(createLogger({ service: 'police', level: 'info', destination }));
  return lines.join('');
}

describe('the log of a process', () => {
  it('removes what stands under a token, a grant or an authorisation at every depth', () => {
    const lines = linesOf((logger) => {
      logger.info(
        { request: { headers: [{ Authorization: 'Bearer abc' }], disclosureGrant: { jti: 'abc' } } },
        'asked',
      );
      logger.child({ accessToken: 'abc' }).info('asked again');
    });
    assert.doesNotMatch(lines, /abc/);
    assert.match(lines, /"Authorization":"\[removed\]"/);
  });

  it('removes a signed token from a message and from an error', () => {
    const lines = linesOf((logger) => {
      logger.error({ err: new Error(`refused ${token}`) }, `with ${token}`);
    });
    assert.doesNotMatch(lines, /eyJ/);
    assert.match(lines, /refused \[removed\]/);
  });

  it('writes of what another process answered as an error its message, and not [object Object]', () => {
    const lines = linesOf((logger) => {
      logger.error({ err: { message: 'no answer', extensions: { child: 'Zanzibar' } } }, 'failed');
    });
    assert.match(lines, /"err":\{"message":"no answer"\}/);
  });

  it('writes of an error no more than its type, message, code and stack', () => {
    const failure = Object.assign(new Error('no answer'), { code: 'ECONNRESET', body: 'a child' });
    const lines = linesOf((logger) => {
      logger.error({ err: failure }, 'failed');
    });
    assert.match(lines, /ECONNRESET/);
    assert.doesNotMatch(lines, /a child/);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Writable } from 'node:stream';
import { createLog } from '../src/base/log.ts';
import { leaks } from './logs.ts';

const SECRET = 'v9Zq0mYcJ2kq7hB1';

test('a secret, a number, an address, a cookie or a key in a log line is found, whatever stands around it', () => {
  const planted = [
    `{"msg":"signed in with demo-1414"}`,
    `{"caller":"+77005550142"}`,
    `{"err":{"message":"no such mailbox aru@example.kz"}}`,
    `{"headers":"cookie: __Host-kenes_session=${'a'.repeat(43)}"}`,
    `{"auth":"Bearer kns_abc"}`,
    `{"pem":"-----BEGIN EC PRIVATE KEY-----"}`,
    `{"detail":{"deep":["x","${SECRET}"]}}`,
  ];
  for (const line of planted) assert.equal(leaks(line, [SECRET]).length, 1, line);
});

test('ordinary lines, and what is printed for people at the first start, are no leaks', () => {
  const ordinary = ['{"level":30,"part":"telephony","msg":"asterisk started"}', 'the demo cast is here: …; password demo-1414', ''];
  assert.deepEqual(leaks(ordinary.join('\n'), [SECRET]), []);
});

test('what a library hands over by name is hidden by the log itself', () => {
  let written = '';
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => ((written += chunk.toString()), done()) });
  const log = createLog('trace', 'test', stream);
  log.info(
    {
      password: SECRET,
      token: SECRET,
      options: { secret: SECRET },
      req: { headers: { cookie: SECRET } },
      headers: { authorization: SECRET },
    },
    'handed over',
  );
  assert.match(written, /handed over/);
  assert.deepEqual(leaks(written, [SECRET]), []);
});

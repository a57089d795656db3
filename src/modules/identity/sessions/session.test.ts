import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentOf, FACTOR_FIRST, judgeClient, mustFirstOf, PASSWORD_FIRST } from './session.ts';

test('another program ends a session wherever it is; another network alone is a move', () => {
  const table = [
    [{ userAgent: 'Desk/1', knownNetwork: true }, 'Desk/1', 'same'],
    [{ userAgent: 'Desk/1', knownNetwork: false }, 'Desk/1', 'moved'],
    [{ userAgent: 'Desk/1', knownNetwork: true }, 'Desk/2', 'other'],
    [{ userAgent: 'Desk/1', knownNetwork: false }, 'Desk/2', 'other'],
    [{ userAgent: 'Desk/1', knownNetwork: true }, '', 'other'],
    [{ userAgent: '', knownNetwork: true }, '', 'same'],
    [{ userAgent: agentOf('x'.repeat(400)), knownNetwork: true }, 'x'.repeat(400), 'same'],
  ] as const;
  for (const [session, agent, verdict] of table) assert.equal(judgeClient(session, agent), verdict, `${session.userAgent} → ${agent}`);
});

test('a password that somebody else knows comes before a second factor, and does not matter to who came without it', () => {
  const both = { passwordChangeNeeded: true, factorNeeded: true };
  assert.equal(mustFirstOf({ way: 'password', ...both }), PASSWORD_FIRST);
  assert.equal(mustFirstOf({ way: 'two-factors', ...both }), PASSWORD_FIRST);
  assert.equal(mustFirstOf({ way: 'password', passwordChangeNeeded: false, factorNeeded: true }), FACTOR_FIRST);
  for (const way of ['passkey', 'provider'] as const)
    assert.equal(mustFirstOf({ way, passwordChangeNeeded: true, factorNeeded: false }), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts';
import { newTotpSecret, stepOf, totpAddress } from './totp.ts';

/** Appendix B of RFC 6238, SHA-1, the last six of its eight digits; its secret is the ASCII text '12345678901234567890'. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const RFC_CODES: readonly (readonly [seconds: number, code: string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

test('the codes are those of RFC 6238, and each belongs to its step of thirty seconds', () => {
  for (const [seconds, code] of RFC_CODES) assert.equal(stepOf(RFC_SECRET, code, new Date(seconds * 1000)), Math.floor(seconds / 30), code);
});

test('a clock may be one step off, not two, and the step is that of the code', () => {
  const [seconds, code] = RFC_CODES[3]!;
  const step = Math.floor(seconds / 30);
  for (const off of [-1, 0, 1]) assert.equal(stepOf(RFC_SECRET, code, new Date((seconds + off * 30) * 1000)), step);
  for (const off of [-2, 2]) assert.equal(stepOf(RFC_SECRET, code, new Date((seconds + off * 30) * 1000)), null);
});

test('what is no code of six digits is never one', () => {
  for (const code of ['', '28708', '2870820', '28708a', '٢٨٧٠٨٢', '-87082'])
    assert.equal(stepOf(RFC_SECRET, code, new Date(59_000)), null, code);
});

test('a new secret has 160 bits, is another each time, and its address names the house and the person', () => {
  const secret = newTotpSecret();
  assert.match(secret, /^[A-Z2-7]{32}$/);
  assert.notEqual(secret, newTotpSecret());
  const address = new URL(totpAddress(secret, 'person@example.kz'));
  assert.equal(address.protocol, 'otpauth:');
  assert.equal(decodeURIComponent(address.pathname).replaceAll('/', ''), 'Kenes:person@example.kz');
  assert.equal(address.searchParams.get('secret'), secret);
});

test('ten recovery codes differ, and are known again however they are typed', () => {
  const codes = newRecoveryCodes();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) {
    assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const kept = hashRecoveryCode(code);
    assert.deepEqual(hashRecoveryCode(code.toLowerCase().replaceAll('-', ' ')), kept);
    assert.deepEqual(hashRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'l')), kept);
  }
  for (const wrong of ['', '123456', codes[0]!.slice(1), `${codes[0]!}0`, 'UUUU-UUUU-UUUU-UUUU'])
    assert.equal(hashRecoveryCode(wrong), null);
});

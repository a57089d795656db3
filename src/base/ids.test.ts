import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cases } from '../../test/cases.ts';
import { firstIdAt, newId } from './ids.ts';

test('the ids of an instant lie between its first id and that of the next millisecond', () => {
  const instant = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (at) => {
      const id = newId(at);
      assert.ok(firstIdAt(at) <= id && id < firstIdAt(new Date(at.getTime() + 1)), id);
    }),
    cases(0.1),
  );
});

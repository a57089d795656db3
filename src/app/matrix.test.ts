import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { route } from '../base/route.ts';
import { cellOf, matrixPage } from './matrix.ts';
import { allRoutes } from './rooms.ts';

const plain = { method: 'GET', url: '/api/x', action: 'x.y', summary: '', output: z.object({}), verb: async () => ({}) } as const;

test('a route that does not say whose its records are is closed to people of an organization', () => {
  const silent = route({ ...plain, access: 'obligations.read' });
  assert.deepEqual([cellOf('supervisor', silent), cellOf('partner', silent), cellOf('quality-body', silent)], ['all', '', 'all']);
  const narrowed = route({ ...plain, access: 'obligations.read', scope: { narrow: (input) => input } });
  assert.deepEqual([cellOf('supervisor', narrowed), cellOf('partner', narrowed), cellOf('quality-body', narrowed)], ['all', 'own', 'all']);
  const unheld = route({ ...plain, access: 'nobody.holds', scope: 'everybody' });
  assert.equal(cellOf('partner', unheld), '');
  const signedIn = route({ ...plain, access: 'signed-in', scope: 'centre' });
  assert.deepEqual([cellOf('operator', signedIn), cellOf('ici', signedIn)], ['all', '']);
});

test('the page has a line for every route', () => {
  const page = matrixPage();
  for (const { method, url } of allRoutes) assert.ok(page.includes(`| ${method} | \`${url}\` |`), `${method} ${url}`);
});

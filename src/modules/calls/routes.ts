import { z } from 'zod';
import { route, type Route } from '../../base/route.ts';
import { askCall } from './ask-call.ts';
import { wishes } from './call.ts';
import { board, lineNow, operatorRows } from './board.ts';
import { callOut } from './outgoing.ts';
import { listCalls } from './show/list-calls.ts';
import { myCall } from './show/my-call.ts';
import { callRow, callStates, rowJson } from './show/rows.ts';
import {
  boardShape,
  lineShape,
  liveJson,
  mineShape,
  offerJson,
  operatorShape,
  targetsShape,
  waitShape,
  wrapUpJson,
} from './show/shapes.ts';
import { menuRoutes } from './menu/routes.ts';
import { transferTargets } from './targets.ts';
import { startOfDay, waitFigures } from './wait.ts';
import { voiceRoutes } from './voice/routes.ts';
import { wrapUpRoutes } from './wrap-up/routes.ts';
import { callersOf, takeCallFor } from './who-calls.ts';

export const routes: readonly Route[] = [
  ...wrapUpRoutes,
  ...menuRoutes,
  ...voiceRoutes,
  route({
    method: 'GET',
    url: '/api/calls',
    access: 'calls.read',
    action: 'calls.list',
    summary: 'The register of calls, newest first',
    subject: { kind: 'call' },
    query: z.object({
      from: z.coerce.date().optional(),
      to: z.coerce.date().optional(),
      number: z.string().trim().min(2).max(30).optional(),
      operatorId: z.uuid().optional(),
      state: z.enum(callStates).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(callRow), next: z.string().nullable() }),
    verb: async (ctx, { query }) => {
      const { items, next } = await listCalls(ctx, query);
      return { items: items.map(rowJson), next };
    },
  }),
  route({
    method: 'GET',
    url: '/api/calls/mine',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.mine',
    summary: 'What my phone is doing: an offer, a talk, or a call just done',
    subject: { kind: 'call', id: (_, output) => (output as { call: { id: string } | null }).call?.id },
    output: mineShape,
    verb: async (ctx) => {
      const { offer, call, wrapUp } = await myCall(ctx);
      return { offer: offer && offerJson(offer), call: call && liveJson(call), wrapUp: wrapUp && wrapUpJson(wrapUp) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/calls/:id/commands',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.ask',
    summary: 'Ask something of my own live call: hold, mute, keys, consult, redirect with its notice (¶11), confer, end …',
    subject: { kind: 'call', id: (input) => input.params.id },
    params: z.object({ id: z.uuid() }),
    body: z.object({
      kind: z.enum(wishes),
      /** Where to, for `redirect` and `consult`. */
      target: z
        .discriminatedUnion('to', [
          z.object({ to: z.literal('queue'), queue: z.string().max(40) }),
          z.object({ to: z.literal('operator'), accountId: z.uuid() }),
          z.object({ to: z.literal('outside'), number: z.string().trim().min(2).max(30) }),
        ])
        .optional(),
      /** For `keypad`. */
      keys: z
        .string()
        .regex(/^[0-9*#]{1,32}$/)
        .optional(),
    }),
    output: z.object({ ok: z.literal(true) }),
    verb: async (ctx, { params, body }) => {
      await askCall(ctx, params.id, body);
      return { ok: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/calls/outgoing',
    access: 'calls.call-out',
    scope: 'mine',
    action: 'calls.call-out',
    summary: 'Call somebody: my phone rings, then theirs. A number, or who is to be called back',
    subject: { kind: 'call', id: (_, output) => (output as { callId: string }).callId },
    body: z
      .object({
        number: z.string().trim().min(2).max(30).optional(),
        /** Call back the person of this call. */
        callId: z.uuid().optional(),
        language: z.enum(['kk', 'ru', 'en']).optional(),
      })
      .refine(({ number, callId }) => (number === undefined) !== (callId === undefined)),
    output: z.object({ callId: z.string() }),
    verb: async (ctx, { body }) => ({ callId: await callOut(ctx, body) }),
  }),
  route({
    method: 'GET',
    url: '/api/calls/targets',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.targets',
    summary: 'Whom a caller can be handed on to now: queues and operators (¶11)',
    output: targetsShape,
    verb: transferTargets,
  }),
  route({
    method: 'GET',
    url: '/api/calls/:id/callers',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.callers',
    summary: 'Everybody who shares the number that called, who is taken for it first; of my own call',
    subject: { kind: 'call', id: (input) => input.params.id },
    params: z.object({ id: z.uuid() }),
    output: z.object({ items: z.array(z.object({ id: z.string(), kind: z.enum(['individual', 'legal_entity']), name: z.string() })) }),
    verb: async (ctx, { params }) => ({ items: await callersOf(ctx, params.id) }),
  }),
  route({
    method: 'PUT',
    url: '/api/calls/:id/recipient',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.take-for',
    summary: 'Who speaks in my own call, of those who share its number',
    subject: { kind: 'call', id: (input) => input.params.id },
    params: z.object({ id: z.uuid() }),
    body: z.object({ recipientId: z.uuid() }),
    output: z.object({ recipientId: z.string() }),
    verb: async (ctx, { params, body }) => ({ recipientId: await takeCallFor(ctx, params.id, body.recipientId) }),
  }),
  route({
    method: 'GET',
    url: '/api/wait',
    access: 'line.read',
    action: 'calls.wait',
    summary: 'The ¶7 figure with its definition, whole and by hour, day or month; unset: today',
    query: z.object({
      from: z.coerce.date().optional(),
      to: z.coerce.date().optional(),
      by: z.enum(['hour', 'day', 'month', 'none']).default('none'),
    }),
    output: waitShape,
    verb: async (ctx, { query }) => {
      const from = query.from ?? (await startOfDay(ctx.tx, ctx.now));
      const { rows, ...figures } = await waitFigures(ctx, from, query.to ?? ctx.now, query.by);
      return { ...figures, rows: rows.map((row) => ({ ...row, from: row.from.toISOString(), to: row.to.toISOString() })) };
    },
  }),
  route({
    method: 'GET',
    url: '/api/board',
    access: 'board.read',
    action: 'calls.board',
    summary: "The supervisor's board: who waits, ¶7 today, operators, what is late",
    output: boardShape,
    verb: board,
  }),
  route({
    method: 'GET',
    url: '/api/line',
    access: 'signed-in',
    scope: 'centre',
    action: 'calls.line',
    summary: 'Who waits now and the average of today, for the call bar',
    output: lineShape,
    verb: lineNow,
  }),
  route({
    method: 'GET',
    url: '/api/presence/operators',
    access: 'board.read',
    action: 'calls.operators',
    summary: 'Every operator: here, on the queue, talking',
    output: z.object({ items: z.array(operatorShape) }),
    verb: async (ctx) => ({ items: await operatorRows(ctx) }),
  }),
];

import { z } from 'zod';
import { route } from '../../base/route.ts';
import { languages } from '../../base/texts.ts';
import { outcomes } from './consultation.ts';
import { saveConsultation } from './save-consultation.ts';
import { showConsultation } from './show-consultation.ts';

const language = z.enum(languages);
const outcome = z.enum(outcomes).nullable();
const params = z.object({ id: z.uuid() });
const nullableId = z.string().nullable();

const consultation = z.object({
  id: z.string(),
  number: z.string(),
  channel: z.enum(['call', 'mail', 'web']),
  callId: nullableId,
  recipientId: nullableId,
  operatorId: z.string(),
  language,
  serviceId: nullableId,
  topic: z.string(),
  outcome,
  editionId: nullableId,
  edition: z.object({ title: z.string(), edition: z.number(), language, state: z.enum(['in_date', 'review_due']) }).nullable(),
  note: z.string(),
  revision: z.number(),
  startedAt: z.string(),
  savedAt: z.string(),
});

export const routes = [
  route({
    method: 'GET',
    url: '/api/consultations/:id',
    access: 'consultations.read',
    action: 'consultations.show',
    summary: 'What was asked and answered, from which edition of which article',
    subject: { kind: 'consultation', id: (input) => input.params.id },
    params,
    output: consultation,
    verb: (ctx, input) => showConsultation(ctx, input.params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/consultations/:id',
    access: 'consultations.write',
    action: 'consultations.save',
    summary: 'Save my consultation as it is typed; `revision` is the one last read',
    subject: { kind: 'consultation', id: (input) => input.params.id },
    params,
    body: z.object({
      serviceId: z.uuid().nullable(),
      topic: z.string().max(500),
      outcome,
      editionId: z.uuid().nullable(),
      note: z.string().max(20_000),
      revision: z.int().min(1),
    }),
    output: z.object({ revision: z.number(), savedAt: z.string() }),
    verb: (ctx, input) => saveConsultation(ctx, input.params.id, input.body),
  }),
];

import { z } from 'zod';
import { messageStates } from '../../notifications/index.ts';
import { languages } from '../../../base/texts.ts';
import { obligationShape } from '../../obligations/index.ts';
import { appealChannels, appealKinds, appealStates } from '../appeal.ts';

const language = z.enum(languages);

export const appealRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(appealKinds),
  channel: z.enum(appealChannels),
  state: z.enum(appealStates),
  receivedAt: z.string(),
  registeredAt: z.string(),
  language,
  applicant: z.string(),
  subject: z.string(),
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  dueAt: z.string().nullable(),
  late: z.boolean(),
  flags: z.array(z.string()),
  unparsable: z.boolean(),
});

const allowed = z.union([z.object({ allowed: z.literal(true) }), z.object({ allowed: z.literal(false), why: z.string() })]);

const delivery = z.object({
  state: z.enum(messageStates),
  attempts: z.number(),
  sentAt: z.string().nullable(),
  lastError: z.string().nullable(),
});

const edition = z.object({
  editionId: z.string(),
  title: z.string(),
  edition: z.number(),
  language: z.string(),
  state: z.enum(['in_date', 'review_due', 'superseded']),
});

const entry = z.object({
  id: z.string(),
  kind: z.enum(['letter', 'acknowledgement', 'answer', 'note', 'call']),
  at: z.string(),
  authorName: z.string().nullable(),
  language: z.string(),
  subject: z.string(),
  body: z.string(),
  folds: z
    .array(z.object({ from: z.number(), to: z.number(), kind: z.enum(['quoted', 'signature']) }))
    .describe('Stretches of `body` to show folded'),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number() })),
  delivery: delivery.nullable(),
  editions: z.array(edition),
});

export const appealShown = appealRow.extend({
  content: z.string(),
  region: z.string().nullable(),
  organizationId: z.string().nullable(),
  serviceId: z.string().nullable(),
  measuresTaken: z.string(),
  recipientId: z.string().nullable(),
  replyAddress: z.string().nullable(),
  replyDoubt: z.object({ since: z.string(), why: z.string() }).nullable().describe('Letters to that address come back'),
  consultationId: z.string().nullable(),
  takenAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  exemptReason: z.string().nullable(),
  messageId: z.string().nullable(),
  entries: z.array(entry),
  duty: obligationShape.nullable(),
  links: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        subject: z.string(),
        state: z.enum(appealStates),
        receivedAt: z.string(),
        direction: z.enum(['earlier', 'later']),
        how: z.enum(['references', 'token', 'number']),
        link: z.enum(['linked', 'suggested', 'refused']),
      }),
    )
    .describe('Appeals it goes on from, and that go on from it'),
  draft: z
    .object({ body: z.string(), editionIds: z.array(z.string()), editions: z.array(edition), revision: z.number(), savedAt: z.string() })
    .nullable(),
  otherDrafts: z.array(z.object({ accountName: z.string(), savedAt: z.string() })),
  allowed: z.object({ take: allowed, release: allowed, answer: allowed, exempt: allowed }),
});

export type AppealShown = z.input<typeof appealShown>;
export type AppealRowShown = z.input<typeof appealRow>;

const name = z.string().trim().max(300);
const choice = z.uuid().nullable();

export const spokenAppeal = z.object({
  kind: z.enum(appealKinds),
  consultationId: z.uuid().nullish(),
  recipientId: z.uuid().nullish(),
  channel: z.enum(['call', 'web']),
  language,
  applicant: name,
  region: z.string().max(20).nullish(),
  organizationId: z.uuid().nullish(),
  serviceId: z.uuid().nullish(),
  subject: z.string().trim().min(1).max(500),
  content: z.string().trim().min(1).max(100_000),
  measuresTaken: z.string().max(20_000).optional(),
  replyAddress: z.union([z.email().max(320), z.literal('')]).nullish(),
});

export const appealChange = z.object({
  kind: z.enum(appealKinds).optional(),
  applicant: name.optional(),
  region: z.string().max(20).nullish(),
  organizationId: choice.optional(),
  serviceId: choice.optional(),
  subject: z.string().trim().min(1).max(500).optional(),
  measuresTaken: z.string().max(20_000).optional(),
});

const editionIds = z.array(z.uuid()).max(50);
export const draftBody = z.object({ body: z.string().max(100_000), editionIds, revision: z.number().int().min(0) });
export const answerBody = z.object({ body: z.string().trim().min(1).max(100_000), editionIds });

import { defineTemplate } from '../notifications/index.ts';

/** ¶8: number and term, to whoever wrote. */
export const acknowledgement = defineTemplate({
  code: 'letters.acknowledgement',
  channels: ['mail'],
  params: { number: '2026-000123', subject: 'Паспорт', received: '23.11.2026, 11:42', due: '25.11.2026' },
  needed: ['number', 'due'],
});

/** ¶8: what an operator wrote, with what stands around it. */
export const answerLetter = defineTemplate({
  code: 'letters.answer',
  channels: ['mail'],
  params: { number: '2026-000123', subject: 'Паспорт', answer: '…' },
  needed: ['number', 'answer'],
});

/** ¶7: the number of an appeal that was registered from a call. */
export const registered = defineTemplate({
  code: 'appeals.registered',
  channels: ['sms'],
  params: { number: '2026-000123' },
  needed: ['number'],
});

/** To whoever holds an appeal whose answer did not reach the writer. */
export const undeliverable = defineTemplate({
  code: 'appeals.undeliverable',
  channels: ['screen'],
  params: { number: '2026-000123', error: '550 no such mailbox' },
  needed: ['number'],
});

/** To whoever holds an appeal, at each reminder of its term. */
export const termNear = defineTemplate({
  code: 'appeals.term-near',
  channels: ['screen'],
  params: { number: '2026-000123', due: '25.11.2026, 23:59' },
  needed: ['number', 'due'],
});

export const templates = [acknowledgement, answerLetter, registered, undeliverable, termNear];

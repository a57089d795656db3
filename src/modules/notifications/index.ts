export { type Delivery, deliveriesOf } from './deliveries.ts';
export { dispatchMessage, sweepOutbox } from './dispatch.ts';
export { eraseMessages, holding } from './holding.ts';
export { jobs } from './jobs.ts';
export type { MessageState, OutgoingLetter, Relay, RelayAnswer } from './message.ts';
export { configureOutbox, outbox } from './outbox.ts';
export { routes } from './routes.ts';
export { type NewMessage, send } from './send.ts';
export { outboxFigures, type OutboxFigures } from './outbox-figures.ts';

import { quietHoursSetting } from './quiet/quiet-hours.ts';
import { accountSafety } from './tell-of-account.ts';
import { dutyTemplates } from './tell-of-duty.ts';

export { type Delivery, deliveriesOf } from './deliveries.ts';
export { dispatchMessage, sweepOutbox } from './dispatch.ts';
export { eraseMessages, holding } from './holding.ts';
export { jobs } from './jobs.ts';
export { type MailReport, relatedToMail, takeMailReport } from './mail-report.ts';
export {
  type DeliveryWord,
  type MessageState,
  messageStates,
  type OutgoingLetter,
  type Relay,
  type RelayAnswer,
  type SmsRelay,
} from './message.ts';
export { configureOutbox, outbox } from './parts.ts';
export { outboxFigures, type OutboxFigures } from './outbox-figures.ts';
export { routes } from './routes.ts';
export { type NewMessage, send } from './send.ts';
export { type Addressee } from './tell/receivers.ts';
export { tell, type Tell, type Told } from './tell/tell.ts';
export { type Params, seedTemplates, wordsOf } from './templates/in-force.ts';
export { configureTemplates } from './templates/registry.ts';
export { segmentsOf } from './sms/segments.ts';
export { askGateway } from './sms/take-word.ts';
export { defineTemplate, type Template } from './templates/template.ts';
export const settings = [quietHoursSetting];
export const templates = [...dutyTemplates, accountSafety];

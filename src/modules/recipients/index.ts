export { routes } from './routes.ts';
export { type AddressKind, normalAddress, normalEmail, normalPhone } from './address.ts';
export { type ByAddress, recipientByAddress, recipientByPhone } from './find-or-make.ts';
export type { Recipient } from './queries.ts';

import { testNumbersSetting } from './person/settings.ts';

export { holding } from './holding.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
export const settings = [testNumbersSetting];
export { type AddressKind, normalAddress, normalEmail, normalPhone } from './addresses/address.ts';
export { takeFor } from './addresses/change-addresses.ts';
export { type ByAddress, recipientByAddress, recipientByPhone } from './addresses/find-or-make.ts';
export { doubtAddress, doubtOf, trustAddress } from './addresses/doubt.ts';
export { type Reach, reachOf } from './addresses/reach.ts';
export { selectHolders as holdersOf } from './addresses/queries.ts';
export { type ConsentSource, type Purpose, purposes } from './consents/consent.ts';
export { consentOf, type ConsentWish, recordConsent } from './consents/record-consent.ts';
export { configureHoldings } from './timeline/holdings.ts';
export { configureRegions } from './person/regions.ts';
export type { Recipient } from './recipient.ts';

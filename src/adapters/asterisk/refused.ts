import type { AmiMessage } from './ami.ts';

/** A call or registration Asterisk did not let in: neither a carrier's address nor a known name. */
export interface Refused {
  /** Where it came from, without port. */
  address: string;
  /** The name it gave: for a call the number in From. Personal data: journal it, do not log it. */
  account: string;
  at: Date;
}

/** FailedACL is what an access list would raise, should one be configured. */
const REFUSALS = ['InvalidAccountID', 'FailedACL'];

/** The refusal an AMI event tells of, or null for any other event. */
export function refusedOf(event: AmiMessage): Refused | null {
  if (!REFUSALS.includes(event['Event'] ?? '')) return null;
  // RemoteAddress reads IPV4/UDP/192.0.2.4/5060; the instant may be 2026-11-22T10:00:00.000+0000
  const address = event['RemoteAddress']?.split('/')[2] ?? '';
  const at = new Date((event['EventTV'] ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return {
    address,
    account: event['AccountID'] ?? '',
    at: Number.isNaN(at.getTime()) ? new Date() : at,
  };
}

import type { AmiMessage } from './ami.ts';

/** A call or registration Asterisk did not let in. */
export interface Refused {
  /** Where it came from, without port. */
  address: string;
  /** The name it gave: for a call the number in From. Personal data: journal it, do not log it. */
  account: string;
  at: Date;
  reason: 'no-carrier' | 'wrong-password';
}

const REASONS: Record<string, Refused['reason']> = {
  InvalidAccountID: 'no-carrier',
  FailedACL: 'no-carrier',
  InvalidPassword: 'wrong-password',
  ChallengeResponseFailed: 'wrong-password',
};

/** The refusal an AMI event tells of, or null for any other event. */
export function refusedOf(event: AmiMessage): Refused | null {
  const reason = REASONS[event['Event'] ?? ''];
  if (!reason) return null;
  // RemoteAddress reads IPV4/UDP/192.0.2.4/5060; the instant may be 2026-11-22T10:00:00.000+0000
  const address = event['RemoteAddress']?.split('/')[2] ?? '';
  const at = new Date((event['EventTV'] ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return {
    address,
    account: event['AccountID'] ?? '',
    at: Number.isNaN(at.getTime()) ? new Date() : at,
    reason,
  };
}

import type { Dial } from './call.ts';

/** ¶11: where a caller may be handed on to. */
export type Target =
  | { readonly to: 'queue'; readonly queue: string }
  | { readonly to: 'operator'; readonly accountId: string }
  | { readonly to: 'outside'; readonly number: string };

/** A wish to hand the caller on, while it is open: a row of calls.transfer. */
export type Transfer = {
  readonly id: string;
  /** Who asked. */
  readonly by: string;
  /** blind: told, then moved; attended: the operator speaks with the target first. */
  readonly way: 'blind' | 'attended';
  readonly target: Target;
  /** The call out to a number outside, made once the caller was told; null for the others. */
  readonly dial: Dial | null;
};

/** Whom the operator consults: rung, being put through, or in the bridge with the operator (and, in a conference, the caller). */
export type Party = Dial & { readonly stage: 'ringing' | 'joining' | 'in' };

export type TransferOutcome = 'moved' | 'declined' | 'withdrawn' | 'no_answer' | 'refused' | 'failed' | 'caller_gone';

/** The caller stays with the operator by this key, pressed while the notice is spoken. */
export const DECLINE_KEY = '0';

/** The phrase that says how to stay; spoken after each notice. */
export const DECLINE_PHRASE = 'redirect-decline';

/** The phrase that tells the caller, by where the call goes. */
export function noticeOf(target: Target): string {
  return target.to === 'outside' ? 'redirect-outside' : 'redirect';
}

/** What a request says of where it comes from. */
export type Client = { origin: string | null; userAgent: string; requestId: string };

/** How a person proved who they are. */
export const ways = ['password', 'two-factors', 'passkey', 'provider'] as const;
export type Way = (typeof ways)[number];

/** Why a session ended before its time. */
export type EndReason = 'signed-out' | 'ended-elsewhere' | 'by-administrator' | 'deactivated' | 'password-changed' | 'client-changed';

/** What a person has to do before anything else; each is also the code of the problem that refuses the rest. */
export const PASSWORD_FIRST = 'password-change-needed';
export const FACTOR_FIRST = 'second-factor-setup-needed';

/** What stands between a session and everything else; null when nothing does. */
export function mustFirstOf(session: { way: Way; passwordChangeNeeded: boolean; factorNeeded: boolean }): string | null {
  // Who came by a passkey or the provider did not use the password that somebody else knows.
  const byPassword = session.way === 'password' || session.way === 'two-factors';
  if (session.passwordChangeNeeded && byPassword) return PASSWORD_FIRST;
  return session.factorNeeded ? FACTOR_FIRST : null;
}

/** As much of a program's name as is kept and compared. */
export function agentOf(userAgent: string): string {
  return userAgent.slice(0, 300);
}

/**
 * Whether the one who sends a session's cookie is still the one who got it. Another program: the cookie was carried away,
 * and the session ends. Another network alone: people move with their machine, so it goes on and is noted.
 * Why so: docs/decisions/0020-what-a-session-is-bound-to.md.
 */
export function judgeClient(session: { userAgent: string; knownNetwork: boolean }, userAgent: string): 'same' | 'moved' | 'other' {
  if (session.userAgent !== agentOf(userAgent)) return 'other';
  return session.knownNetwork ? 'same' : 'moved';
}

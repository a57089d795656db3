/** What passkeys are bound to; handed in by app. `origin` null: this machine alone, at whatever port it listens. */
export type RelyingParty = { id: string; origin: string | null };

const parts: { party?: RelyingParty } = {};

export function configurePasskeys(party: RelyingParty): void {
  parts.party = party;
}

export function relyingParty(): RelyingParty {
  if (!parts.party) throw new Error('identity: no relying party; app calls configurePasskeys before anything runs');
  return parts.party;
}

/**
 * The origin a signature has to name. With a public address that one alone; without, the page's own if it is of this machine,
 * since ports are chosen freely there and no other site can stand on localhost.
 */
export function expectedOrigin(clientDataJson: string): string {
  const { id, origin } = relyingParty();
  if (origin) return origin;
  try {
    const said = (JSON.parse(Buffer.from(clientDataJson, 'base64url').toString()) as { origin?: unknown }).origin;
    if (typeof said === 'string' && new URL(said).hostname === id) return new URL(said).origin;
  } catch {
    // Refused below, as any other origin.
  }
  return `https://${id}`;
}

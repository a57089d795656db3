/** Marks what we hand out, so that it is known again when it comes back. src/app/keys.ts does it. */
export type Signer = { sign(what: string): Buffer; isSigned(what: string, mark: Buffer): boolean };

let parts: { address: string; signer: Signer } | null = null;

/** Hands in our address and what signs; app only, before anything runs. The room's one slot of module state. */
export function configureThreads(given: { address: string; signer: Signer }): void {
  parts = given;
}

/** What stands before the number inside the mark, so that nothing else signed with the same key opens a thread. */
const MARK = 'appeal thread';

/**
 * Where answers about the appeal go: 'support+2026-000123.<mark>@…'. The mark is made with the house's key, so a number
 * that was only read or guessed opens nobody's thread (¶8). Null where nothing can sign.
 */
export function replyAddressOf(number: string): string | null {
  if (!parts) return null;
  const at = parts.address.lastIndexOf('@');
  const mark = parts.signer.sign(`${MARK} ${number}`).toString('hex');
  return `${parts.address.slice(0, at)}+${number}.${mark}${parts.address.slice(at)}`;
}

/** The number an address of ours names, when the mark is ours; null for every other address. */
export function numberIn(address: string): string | null {
  const [, number, mark] = /\+(\d{4}-\d{6,})\.([0-9a-f]{20})@/i.exec(address) ?? [];
  if (!parts || !number || !mark) return null;
  return parts.signer.isSigned(`${MARK} ${number}`, Buffer.from(mark, 'hex')) ? number : null;
}

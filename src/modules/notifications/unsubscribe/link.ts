import { outbox } from '../parts.ts';

/** What stands before the id inside, so that nothing else that was sealed with the same key opens here. */
const MARK = Buffer.from('unsub:');

/** The address that ends messages like this one. Sealed, so that nobody can make one for somebody else. */
export function linkFor(messageId: string): string {
  const { publicUrl, sealer } = parts();
  return new URL(`/unsubscribe/${sealer.seal(Buffer.concat([MARK, bytesOf(messageId)])).toString('base64url')}`, publicUrl).href;
}

/** The message a link was made for; null for anything we did not make. */
export function messageOf(token: string): string | null {
  try {
    const opened = parts().sealer.open(Buffer.from(token, 'base64url'));
    return opened.subarray(0, MARK.length).equals(MARK) ? idOf(opened.subarray(MARK.length)) : null;
  } catch {
    // Cut off, changed, or sealed with another key.
    return null;
  }
}

/** As bytes, since the link goes by SMS, too: 80 signs instead of 110. */
function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function parts() {
  const { unsubscribe } = outbox();
  if (!unsubscribe) throw new Error('configureOutbox was not told how to unsubscribe');
  return unsubscribe;
}

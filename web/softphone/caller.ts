import { phoneText } from '../language/phone.ts';

/** Who calls, in two lines: the name and then the number, or the number alone while nobody knows the name. */
export function callerOf(call: { recipientName: string | null; callerNumber: string | null }): {
  name: string | null;
  number: string | null;
} {
  const number = call.callerNumber ? phoneText(call.callerNumber) : null;
  // Whoever called for the first time is known by the number, and kept under it.
  const name = call.recipientName && call.recipientName !== call.callerNumber ? call.recipientName : null;
  return name ? { name, number } : { name: number, number: null };
}

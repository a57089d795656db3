import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { Problem } from '../../../base/problem.ts';

export const addressKinds = ['phone', 'email'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** The centre's own free line, which libraries take for a Russian number, and numbers too short to have a country. */
const FREE_PHONE = /^(?:\+?7|8)?(8000807777)$/;
const SHORT_CODE = /^\d{2,6}$/;

/**
 * The one form of a phone number that is kept: E.164 for what belongs to a numbering plan ('8 (700) 555-01-02' →
 * '+77005550102'), digits alone for short codes ('1414') and for whatever else a line may hand over: a call is never
 * refused because its number looks odd.
 */
export function normalPhone(given: string): string {
  const digits = given.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const plain = digits.replace(/\D/g, '');
  if (SHORT_CODE.test(plain)) return plain;
  const free = FREE_PHONE.exec(digits);
  if (free) return `+7${free[1]}`;
  // '7 700 …' without '+' is how some carriers hand over national numbers.
  const international = /^7\d{10}$/.test(digits) ? `+${digits}` : digits;
  const parsed = parsePhoneNumberFromString(international, 'KZ');
  return parsed?.isPossible() ? parsed.number : plain;
}

/** Lower case, without the decoration letters put around an address. No mail server in use tells capitals apart. */
export function normalEmail(given: string): string {
  return given
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .trim()
    .toLowerCase();
}

export function normalAddress(kind: AddressKind, value: string): string {
  return kind === 'phone' ? normalPhone(value) : normalEmail(value);
}

/**
 * The address as it is kept, of somebody who gave it: unlike a line's, it is refused when it cannot be one.
 * Throws `address-not-a-phone`, `address-not-an-email`.
 */
export function readAddress(kind: AddressKind, given: string): string {
  const value = normalAddress(kind, given);
  // A short code is written without '+': '+7 700 1' is a number that lost its end.
  const phone = given.trim().startsWith('+') ? /^\+\d{8,15}$/ : /^(\+\d{8,15}|\d{2,6})$/;
  if (kind === 'phone' && !phone.test(value)) throw new Problem('invalid', 'address-not-a-phone');
  if (kind === 'email' && !z.email().safeParse(value).success) throw new Problem('invalid', 'address-not-an-email');
  return value;
}

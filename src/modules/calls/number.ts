/**
 * A caller's number as E.164 where it is one: '8 700 555 01 01', '77005550101' → '+77005550101'; other international
 * numbers keep their '+'. Short numbers stay as they are; an anonymous caller has none (null).
 */
export function callerNumberOf(given: string): string | null {
  const number = given.replace(/[\s()-]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{2,15}$/.test(number)) return null;
  const national = /^(?:\+7|7|8)(\d{10})$/.exec(number);
  return national ? `+7${national[1]}` : number;
}

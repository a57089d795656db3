import type { TextKey } from '../../language/keys.ts';
import type { Translate } from '../../language/texts.ts';

/** What a permission lets one do, in words; one without words is shown by its name. */
export function permissionWord(permission: string, t: Translate): string {
  return known(`web.roles.may.${permission}`, permission, t);
}

/** Permissions by their room, rooms in the order of the alphabet of their codes. */
export function byRoom<T extends { permission: string }>(
  permissions: readonly T[],
  t: Translate,
): { room: string; word: string; items: T[] }[] {
  const rooms = [...new Set(permissions.map(({ permission }) => roomOf(permission)))].sort();
  return rooms.map((room) => ({
    room,
    word: known(`web.roles.room.${room}`, room, t),
    items: permissions.filter(({ permission }) => roomOf(permission) === room),
  }));
}

const roomOf = (permission: string) => permission.split('.')[0]!;

/** The server says which permissions there are, so the key is not known when this is compiled. */
function known(key: string, otherwise: string, t: Translate): string {
  const words = t(key as TextKey);
  return words === key ? otherwise : words;
}

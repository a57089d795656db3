import type { Schema } from '../../api/settings.ts';
import type { TextKey } from '../../language/keys.ts';
import type { Translate } from '../../language/texts.ts';

/** The server says which settings there are, so their keys are not known when this is compiled; `otherwise` when there are no words. */
export function settingWord(key: string, t: Translate, otherwise = key): string {
  const words = t(key as TextKey);
  return words === key ? otherwise : words;
}

export function roomOf(key: string): string {
  return key.split('.')[0]!;
}

export function roomWord(key: string, t: Translate): string {
  return settingWord(`web.settings.room.${roomOf(key)}`, t, settingWord(`web.roles.room.${roomOf(key)}`, t, roomOf(key)));
}

/** An option of a choice: the setting's own word for it, else a role's name. */
export function optionWord(key: string, option: string, t: Translate): string {
  return settingWord(`setting.${key}.${option}`, t, settingWord(`web.admin.role.${option}`, t, option));
}

/** A value in words, for lists and the history. */
export function valueWord(key: string, schema: Schema, value: unknown, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'web.settings.on' : 'web.settings.off');
  if (Array.isArray(value)) {
    if (value.length === 0) return t('web.settings.none');
    if (schema.items?.type === 'object') return t('web.settings.lines', { count: value.length });
    return value.map((one) => optionWord(key, String(one), t)).join(', ');
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(
        ([name, part]) =>
          `${settingWord(`setting.${key}.${name}`, t, name)}: ${valueWord(`${key}.${name}`, schema.properties?.[name] ?? {}, part, t)}`,
      )
      .join(' · ');
  }
  if (schema.enum) return optionWord(key, String(value), t);
  if (typeof value === 'string' || typeof value === 'number') return String(value) || t('web.settings.none');
  return t('web.settings.none');
}

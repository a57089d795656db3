import type { Purpose } from '../../api/people.ts';
import type { TextKey } from '../../language/keys.ts';
import type { Translate } from '../../language/texts.ts';

/** The name of somebody, or that it is not known yet. */
export const nameOf = (name: string, t: Translate): string => name || t('web.people.nameless');

/** A word the server counts by; it is not known when this is compiled. */
export const heldWord = (kind: string, t: Translate): string => t(`recipients.held.${kind}` as TextKey);

export const purposeWord = (purpose: Purpose | (string & {}), t: Translate): string => t(`web.people.purpose.${purpose}` as TextKey);

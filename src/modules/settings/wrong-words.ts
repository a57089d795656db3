import type { z } from 'zod';
import { type Language, text } from '../../base/texts.ts';

/**
 * What is wrong with a value, in words of people: the field, then what it may be. A rule that a setting adds itself
 * (`refine`) has its words as `setting.<key>.wrong`.
 */
export function wrongWords(language: Language, key: string, issue: z.core.$ZodIssue): string {
  const names = issue.path.filter((step) => typeof step === 'string');
  const field = names.length > 0 ? text(language, `setting.${[key, ...names].join('.')}`) : '';
  const said =
    issue.code === 'custom' ? text(language, `setting.${key}.wrong`) : text(language, `setting.wrong.${issue.code}`, limitsOf(issue));
  return field ? `${field}: ${said}` : said;
}

/** `limit` as the words of the code want it. */
function limitsOf(issue: z.core.$ZodIssue): Record<string, string> {
  if (issue.code === 'too_small') return { limit: String(issue.minimum) };
  if (issue.code === 'too_big') return { limit: String(issue.maximum) };
  return {};
}

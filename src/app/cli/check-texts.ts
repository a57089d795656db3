import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages, loadTexts } from '../../base/texts.ts';

const root = join(import.meta.dirname, '../../..');
const complaints: string[] = [];
const texts = Object.fromEntries(languages.map((language) => [language, loadTexts(language)]));

/** The parameters a text asks for, in order of name. */
function parametersOf(language: string, key: string, pattern: string): string {
  const names = new Set<string>();
  try {
    const walk = (parts: readonly unknown[]): void => {
      for (const part of parts as { type: number; value?: string; options?: Record<string, { value: unknown[] }> }[]) {
        // 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural
        if (part.type >= 1 && part.type <= 6) names.add(String(part.value));
        for (const option of Object.values(part.options ?? {})) walk(option.value);
      }
    };
    walk(new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true }).getAst());
  } catch (error) {
    complaints.push(`texts/${language}: '${key}' cannot be read: ${(error as Error).message}`);
  }
  return [...names].sort().join(', ');
}

const keys = new Set(languages.flatMap((language) => [...texts[language]!.keys()]));
for (const key of keys) {
  const missing = languages.filter((language) => !texts[language]!.get(key)?.trim());
  if (missing.length > 0) complaints.push(`'${key}' has no words in ${missing.join(', ')}`);
  else {
    const parameters = languages.map((language) => parametersOf(language, key, texts[language]!.get(key)!));
    if (new Set(parameters).size > 1)
      complaints.push(`'${key}' asks for different parameters: ${languages.map((l, i) => `${l} (${parameters[i]})`).join(', ')}`);
  }
}

/** Every refusal the code throws has its words. */
for (const file of globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] })) {
  const source = readFileSync(join(root, file), 'utf8');
  for (const [, code] of source.matchAll(/new Problem\(\s*'\w+',\s*'([a-z0-9-]+)'/g)) {
    if (!keys.has(`problem.${code}`)) complaints.push(`${file}: problem '${code}' has no words (problem.${code})`);
  }
  for (const [, code] of source.matchAll(/\bfound\([^;]*?,\s*'([a-z0-9-]+)',?\s*\)/g)) {
    if (!keys.has(`problem.${code}`)) complaints.push(`${file}: problem '${code}' has no words (problem.${code})`);
  }
}

/** Every text a screen names by a literal key exists. */
for (const file of globSync('web/**/*.{ts,tsx}', { cwd: root, exclude: ['web/dist/**'] })) {
  const source = readFileSync(join(root, file), 'utf8');
  for (const [, key] of source.matchAll(/\bt\(\s*'([a-z0-9.-]+)'/gi)) {
    if (!keys.has(key!)) complaints.push(`${file}: '${key}' has no words`);
  }
}

for (const complaint of complaints) console.error(complaint);
console.log(
  `${keys.size} texts in ${languages.length} languages: ${complaints.length === 0 ? 'complete' : `${complaints.length} complaints`}`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] };

/**
 * What WCAG 2.2 AA has against the page as it is now, one line for each element; empty when nothing. `contrast`: colours
 * alone, for a page whose structure was looked at already. Throws when axe found nothing to look at.
 */
export async function violations(page: Page, contrast = false): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const runOnly = contrast ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: TAGS };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const run = `axe.run(document, ${options}).then(({ violations, passes }) => ({ violations, passes: passes.length }))`;
  const result = (await page.evaluate(run)) as { violations: Violation[]; passes: number };
  if (result.passes < (contrast ? 1 : 8)) throw new Error(`there is next to nothing on ${page.url()}`);
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}

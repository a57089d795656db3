import { z } from 'zod';
import { defineSetting } from '../../settings/index.ts';

/** Whether numbers that can belong to nobody are taken, for teaching and trying out. */
export const testNumbersSetting = defineSetting({ key: 'recipients.test-numbers', shape: z.boolean(), fallback: false });

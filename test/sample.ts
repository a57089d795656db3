import { z } from 'zod';

type Schema = {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
};

const formats: Record<string, string> = {
  uuid: '0190a000-0000-7000-8000-000000000000',
  email: 'nobody@example.kz',
  date: '2026-11-24',
  'date-time': '2026-11-24T05:00:00Z',
};

/** The least that a shape takes, as JSON: what must be there and nothing else. Patterns it cannot guess. */
export function sampleOf(shape: z.ZodType | undefined): unknown {
  return shape && leastOf(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function leastOf(schema: Schema): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf ?? schema.oneOf;
  if (one) return leastOf(one[0]!);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => leastOf(part) as object));
  if (schema.type === 'object') {
    const names = schema.required ?? [];
    return Object.fromEntries(names.map((name) => [name, leastOf(schema.properties?.[name] ?? {})]));
  }
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => leastOf(schema.items ?? {}));
  if (schema.type === 'string') return formats[schema.format ?? ''] ?? 'сөз'.padEnd(Math.max(3, schema.minLength ?? 0), 'а');
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1);
  return null;
}

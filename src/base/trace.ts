import { type Attributes, context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { LogEvent } from 'kysely';

/**
 * What happened on the way of one request, call or job, as OpenTelemetry spans. Where nothing is set up to receive them
 * (src/app/traces.ts), all of this does nothing. Ids, codes and counts alone go in, as in logs: no names, numbers or texts.
 */
const tracer = trace.getTracer('kenes');

/** Runs `work` as a span under the one that is active; its failure is the span's, by its code. */
export async function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** As `traced`, for work that is begun and not waited for: what it begins belongs under it. */
export function begun(name: string, attributes: Attributes, work: () => void): void {
  tracer.startActiveSpan(name, { attributes }, (span) => {
    try {
      work();
    } finally {
      span.end();
    }
  });
}

/** The trace and span that are active, for a line of the log; nothing outside of one. */
export function traceIds(): { traceId: string; spanId: string } | Record<string, never> {
  const active = trace.getActiveSpan()?.spanContext();
  return active && trace.isSpanContextValid(active) ? { traceId: active.traceId, spanId: active.spanId } : {};
}

/** What to hand along so that later work goes on with this trace (W3C trace context); null outside of one. */
export function carried(): string | null {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'] ?? null;
}

/** Runs `work` as a part of a trace that was handed along. */
export function continued<T>(traceparent: unknown, work: () => T): T {
  if (typeof traceparent !== 'string') return work();
  return context.with(propagation.extract(context.active(), { traceparent }), work);
}

/** A statement that was sent, as a span of the time it took: its text has places for parameters, and no parameter. */
export function statementTraced({ level, query, queryDurationMillis }: LogEvent): void {
  if (!trace.getActiveSpan()) return;
  const end = Date.now();
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': query.sql };
  const span = tracer.startSpan(summaryOf(query.sql), { startTime: end - queryDurationMillis, attributes });
  if (level === 'error') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}

/** 'select calls.call': what is done, and the first table it is done to. */
function summaryOf(text: string): string {
  const [verb = 'sql'] = /^\s*(\w+)/.exec(text)?.slice(1) ?? [];
  const table = /\b(?:from|into|update|join)\s+((?:"?\w+"?\.)?"?\w+"?)/i.exec(text)?.[1]?.replaceAll('"', '');
  return table ? `${verb.toLowerCase()} ${table}` : verb.toLowerCase();
}

function failed(span: Span, error: unknown): void {
  const { code, name } = error as { code?: unknown; name?: string };
  // A message may hold what somebody wrote; its code or kind never does.
  span.setStatus({ code: SpanStatusCode.ERROR, message: typeof code === 'string' ? code : (name ?? 'error') });
}

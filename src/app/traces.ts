import { context, propagation, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Config } from '../base/config.ts';

export type Traces = { stop(): Promise<void> };

/**
 * Sends spans to `OTEL_EXPORTER_OTLP_ENDPOINT` (OTLP over HTTP), in batches and beside the work: a receiver that is away
 * costs the spans, never a call. Without the variable nothing is made and nothing is sent. Call it before the database opens.
 */
export function startTraces({
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  ROLE: role,
}: Pick<Config, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'ROLE'>): Traces {
  if (!endpoint) return { stop: async () => undefined };
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href });
  const resource = resourceFromAttributes({ 'service.name': 'kenes', 'kenes.role': role });
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)], resource });
  provider.register();
  return {
    async stop() {
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

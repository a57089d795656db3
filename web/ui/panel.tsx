import type { ReactNode } from 'react';

type PanelProps = { heading?: ReactNode; aside?: ReactNode; label?: string; className?: string; children: ReactNode };

/** A part of a column: a heading and a rule above it, never a box. */
export function Panel({ heading, aside, label, className = '', children }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={label}>
      {heading && (
        <header className="panel-head">
          <h3>{heading}</h3>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

/** A supervisor's, editor's or administrator's page: one column with padding 32, and a side panel for what is selected. */
export function Page({ heading, aside, side, children }: { heading: ReactNode; aside?: ReactNode; side?: ReactNode; children: ReactNode }) {
  return (
    <div className={side ? 'page page-with-side' : 'page'}>
      <main className="page-main" id="work" tabIndex={-1}>
        <header className="page-head">
          <h1>{heading}</h1>
          {aside}
        </header>
        {children}
      </main>
      {side && <aside className="page-side">{side}</aside>}
    </div>
  );
}

/** Names and values in two columns; a value of null is left out. */
export function Facts({ facts }: { facts: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([name, value], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- facts keep their order
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

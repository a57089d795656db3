import type { ReactNode } from 'react';

/** A part of a person's page: a rule, a heading, the verb beside it. */
export function Part({ heading, aside, children }: { heading: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="person-part" aria-label={heading}>
      <header>
        <h2>{heading}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { Paged } from '../api/paged.ts';
import { DataTable, type Column } from './data-table.tsx';
import { EmptyState, ErrorNote, SkeletonBars } from './notes.tsx';

type Props<T> = {
  pages: Paged<T>;
  caption: string;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  groupOf?: (row: T) => string;
  /** Said when there is no row: one sentence and the next action. */
  empty: ReactNode;
  selected?: string | null;
  onSelect?: (row: T) => void;
};

/** A list of the API as a table, with what stands there while it loads, when it fails and when it is empty. */
export function PagedTable<T>({ pages, empty, ...table }: Props<T>) {
  const { rows, pending, error, retry, more } = pages;
  return (
    <>
      <ErrorNote error={error} onRetry={retry} />
      {pending && <SkeletonBars rows={10} height={40} />}
      {!pending && !error && rows.length === 0 && <EmptyState>{empty}</EmptyState>}
      {rows.length > 0 && <DataTable {...table} rows={rows} onMore={more} />}
    </>
  );
}

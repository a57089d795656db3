import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';

export type Column<T> = {
  key: string;
  head: ReactNode;
  cell: (row: T) => ReactNode;
  /** Numbers stand right, in figures of one width. */
  numeric?: boolean;
  width?: number | string;
};

type Props<T> = {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The heading a row stands under; rows of one group follow each other. */
  groupOf?: ((row: T) => string) | undefined;
  selected?: string | null;
  onSelect?: (row: T) => void;
  /** Set while there are more rows after the cursor. */
  onMore?: (() => void) | undefined;
};

/** Rules between rows only; sticky head; the first column is the link; a cursor, not page numbers. */
export function DataTable<T>({ caption, columns, rows, rowKey, groupOf, selected, onSelect, onMore }: Props<T>) {
  const { t } = useTexts();
  const groups = groupOf ? Map.groupBy(rows, groupOf) : new Map([['', rows]]);
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric, width }) => (
              <th key={key} scope="col" className={numeric ? 'num' : undefined} style={width ? { width } : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([group, ofGroup]) => (
          <tbody key={group}>
            {group && (
              <tr className="table-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {group}
                </th>
              </tr>
            )}
            {ofGroup.map((row) => (
              // The row is a larger target for the mouse; the keyboard has the link or button in its first cell.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
              <tr
                key={rowKey(row)}
                aria-current={selected === rowKey(row) || undefined}
                onClick={onSelect ? () => onSelect(row) : undefined}
              >
                {columns.map(({ key, cell, numeric }) => (
                  <td key={key} className={numeric ? 'num' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {onMore && (
        <div className="table-more">
          <Button onClick={onMore}>{t('web.ui.more')}</Button>
        </div>
      )}
    </div>
  );
}

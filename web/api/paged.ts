import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import type { List } from './types.ts';

type Query = Record<string, string | number | boolean | null | undefined>;

export type Paged<T> = {
  rows: readonly T[];
  pending: boolean;
  error: unknown;
  retry: () => void;
  /** Set while there are more rows after the cursor. */
  more: (() => void) | undefined;
};

/** A list of the API, page after page; while other filters load, the rows of the old ones stay visible. */
export function usePaged<T>(key: readonly unknown[], path: string, query: Query = {}): Paged<T> {
  const pages = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam }) => api.get<List<T>>(path, { ...query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  return {
    rows: pages.data?.pages.flatMap(({ items }) => items) ?? [],
    pending: pages.isPending,
    error: pages.error,
    retry: () => void pages.refetch(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
  };
}

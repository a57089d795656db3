import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Filters<Name extends string> = Partial<Record<Name, string>>;

/**
 * The filters of a list, kept in the address, so that a filtered list can be sent to a colleague and survives a reload.
 * An empty value leaves the address.
 */
export function useFilters<Name extends string>(names: readonly Name[]): [Filters<Name>, (change: Filters<Name>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filters: Filters<Name> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) filters[name] = `${value}`;
  }
  const change = useCallback(
    (changed: Filters<Name>) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...forAddress(changed) }),
        replace: true,
      }),
    [navigate],
  );
  return [filters, change];
}

/** Plain numbers stand in the address as they are; the router would put other strings that look like them in quotes. */
function forAddress(values: Record<string, string | undefined>): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, !value ? undefined : String(Number(value)) === value ? Number(value) : value]),
  );
}

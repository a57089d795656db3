let last = '';

/** What was searched for last, while the page is open. A name or number is personal data: it stands in no address and no storage. */
export const lastSearch = (): string => last;

export function rememberSearch(q: string): void {
  last = q;
}

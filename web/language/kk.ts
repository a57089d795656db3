/** All words of the screens in this language. */
export const texts: Record<string, string> = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Record<string, string>>('../../texts/kk/{web-*,settings*,recipients-held,alerts}.json', {
      eager: true,
      import: 'default',
    }),
  ),
);

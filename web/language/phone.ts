/** '+7 700 555-01-42' of '+77005550142'; a number of another country stays as it is. */
export function phoneText(number: string): string {
  const [, code, a, b, c] = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number) ?? [];
  return code ? `+7 ${code} ${a}-${b}-${c}` : number;
}

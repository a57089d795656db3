/**
 * Joins the lines of format=flowed (RFC 3676): a line that ends in a space goes on in the next of the same quote depth.
 * `delSp`: the space itself was only the mark. The signature's "-- " is a line of its own.
 */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: { depth: number; text: string } | null = null;
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)![0].length;
    // Space-stuffing: one space before what would look like a quote or "From ".
    const words = line.slice(depth).replace(/^ /, '');
    const signature = words === '-- ';
    if (open && (open.depth !== depth || signature)) {
      out.push(quoted(open));
      open = null;
    }
    const whole: string = (open?.text ?? '') + words;
    if (!signature && words.endsWith(' ')) open = { depth, text: delSp ? whole.slice(0, -1) : whole };
    else {
      out.push(quoted({ depth, text: whole }));
      open = null;
    }
  }
  if (open) out.push(quoted(open));
  return out.join('\n');
}

function quoted({ depth, text }: { depth: number; text: string }): string {
  return depth > 0 ? `${'>'.repeat(depth)} ${text}` : text;
}

/** Hides the mark from the parser, which joins quoted lines with unquoted ones; null when the letter is not flowed. */
export function withoutFlow(raw: Uint8Array): { raw: Uint8Array; delSp: boolean } | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  if (!/format\s*=\s*"?flowed/i.test(bytes)) return null;
  return {
    raw: Buffer.from(bytes.replace(/(format\s*=\s*"?)flowed/gi, '$1fixed '), 'latin1'),
    delSp: /delsp\s*=\s*"?yes/i.test(bytes),
  };
}

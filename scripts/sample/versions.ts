/**
 * One text that holds every version of a file: lines between `#from N` and `#end` are there from
 * version N on, lines between `#until N` and `#end` up to version N. Keeps a file's history readable.
 */
export function version(text: string, wanted: number): string {
  const lines: string[] = [];
  let kept = true;
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const mark = /^#(from|until|end) ?(\d+)?$/.exec(line);
    if (!mark) {
      if (kept) lines.push(line);
      continue;
    }
    const bound = Number(mark[2] ?? 0);
    kept = mark[1] === 'end' || (mark[1] === 'from' ? wanted >= bound : wanted <= bound);
  }
  return lines.join('\n');
}

/** The version everything is in. */
export const latest = 99;

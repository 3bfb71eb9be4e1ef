import { isBlank, isNewline } from './letters';
import type { Run } from './run';

interface Lead {
  readonly open: string;
  readonly close: string | null;
  /** Counts only as the first thing on its line. */
  readonly first: boolean;
}

const LEADS: readonly Lead[] = [
  { open: '//', close: null, first: false },
  { open: '/*', close: '*/', first: false },
  { open: '<!--', close: '-->', first: false },
  { open: '{#', close: '#}', first: false },
  { open: '{{/*', close: '*/', first: false },
  { open: '#', close: null, first: false },
  { open: '--', close: null, first: true },
  { open: ';', close: null, first: true },
  { open: '%', close: null, first: true },
];

/** Languages nobody told us about: what leads a comment nearly everywhere, first or after a blank. */
export function lexUnknown(run: Run): void {
  const { text } = run;
  let first = true;
  let at = 0;
  while (at < run.end) {
    const unit = text.charCodeAt(at);
    if (isNewline(unit)) first = true;
    else if (!isBlank(unit)) {
      const lead = first || follows(text, at) ? leadAt(text, at, first) : undefined;
      first = false;
      if (lead) {
        at = comment(run, at, lead);
        continue;
      }
    }
    at++;
  }
}

/** Behind a blank; `//` and its like also behind what ends a statement. */
function follows(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return isBlank(before.charCodeAt(0)) || (text[at] === '/' && ';{}),'.includes(before));
}

function leadAt(text: string, at: number, first: boolean): Lead | undefined {
  return LEADS.find((lead) => (first || !lead.first) && text.startsWith(lead.open, at));
}

function comment(run: Run, at: number, { open, close }: Lead): number {
  const start = at + open.length;
  const end = close === null ? run.lineEnd(start) : run.find(close, start);
  run.comment(start, end);
  return close === null ? end : end + close.length;
}

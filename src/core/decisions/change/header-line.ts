import { lineEnding, type Splice } from '../../edits';
import type { ParsedDecision } from '../parse';
import { type LinkSide, type LinkTarget, linkTo } from './link-target';
import { ENGLISH } from './languages';

/** `Name: value` in a paragraph of its own below the title: read in a record of any markup. */
export function headerLine({ layout }: ParsedDecision, text: string, line: string): Splice {
  const eol = lineEnding(text);
  const at = layout.outline.headEnd;
  return { start: at, end: at, text: at === 0 ? line + eol + eol : eol + eol + line };
}

/** Links to other records as such a line. */
export function headerLinks(
  parsed: ParsedDecision,
  text: string,
  side: LinkSide,
  targets: readonly LinkTarget[],
): Splice {
  const { record, layout } = parsed;
  const links = targets.map((target) => linkTo(target, record.path, 'id', layout.outline.markup));
  return headerLine(parsed, text, `${ENGLISH[side]}: ${links.join(', ')}`);
}

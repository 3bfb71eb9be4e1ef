import type { Splice } from '../../edits';
import { baseName, parentFolder, relativePath, type RepoPath } from '../../paths';
import type { Problem } from '../../problem';
import type { Sources } from '../../source';
import { scalarLike } from '../change/key-edits';
import { linkTarget, linkTo, type LinkTarget, targetLike } from '../change/link-target';
import { linkUrl } from '../escape';
import type { DecisionsModel } from '../model';
import { withoutExtension } from '../names';
import { decisionLabel } from '../record';
import { type Held, hold, planOf } from './edits';
import { linkAt } from './links';
import type { DecisionRepair } from './repair';

/** Records one link may lead to that are offered. */
const OFFERED = 5;

/** Ways to spell a link so that it leads to one of the records it may mean, the likeliest first. */
export async function targetRepairs(
  problem: Extract<Problem, { code: 'decision-link-dangling' | 'decision-link-ambiguous' }>,
  model: DecisionsModel,
  sources: Sources,
): Promise<DecisionRepair[][]> {
  const held = await hold(model, sources, problem.path);
  const found = held && linkAt(held.record, problem);
  if (held === null || found === null) return [];
  const { start, end } = {
    start: held.source.lines.offset(found.link.range.start),
    end: held.source.lines.offset(found.link.range.end),
  };
  const raw = held.source.text.slice(start, end);
  const choices: DecisionRepair[][] = [];
  for (const path of wanted(problem).slice(0, OFFERED)) {
    const other = await hold(model, sources, path);
    if (other === null) continue;
    const data = { label: decisionLabel(other.record), path };
    const spelled = [...new Set(spellings(held, raw, start, linkTarget(other.parsed)))];
    choices.push(
      spelled.map((text): DecisionRepair => {
        const splices: Splice[] = [{ start, end, text }];
        return { kind: 'use-target', plan: planOf(held, splices), data };
      }),
    );
  }
  return choices;
}

function wanted(
  problem: Extract<Problem, { code: 'decision-link-dangling' | 'decision-link-ambiguous' }>,
): readonly RepoPath[] {
  if (problem.code === 'decision-link-ambiguous') return problem.data.paths;
  return problem.data.nearest === null ? [] : [problem.data.nearest];
}

/** Ways to name a record in the place of `raw`, that which changes least first. */
function spellings(held: Held, raw: string, start: number, target: LinkTarget): string[] {
  const { record, parsed } = held;
  const { outline, front } = parsed.layout;
  const folder = parentFolder(record.path);
  const path = relativePath(folder, target.path);
  if (front !== null && front.span.start <= start && start < front.span.end) {
    const stem = withoutExtension(baseName(target.path));
    const values = [targetLike(target, record.path, raw), target.id, stem, path];
    return values.map((value) => scalarLike(value, raw));
  }
  const by = /\d[.:)]\s/.test(raw) ? 'heading' : 'id';
  const link = linkTo(target, record.path, by, outline.markup);
  const address = raw.lastIndexOf('](');
  if (outline.markup === 'markdown' && raw.startsWith('[') && address > 0) {
    const text = raw.slice(1, address);
    const shown = /\d{1,8}/.exec(text)?.[0];
    const isSame = shown === undefined || Number(shown) === numberIn(target.id);
    const relinked = `[${text}](${linkUrl(path)})`;
    return isSame ? [relinked] : [link, relinked];
  }
  if (outline.markup !== 'markdown' && !/^[\w-]+$/.test(raw)) return [link];
  return [targetLike(target, record.path, raw), link];
}

function numberIn(id: string): number | null {
  const digits = /\d{1,8}/.exec(id)?.[0];
  return digits === undefined ? null : Number(digits);
}

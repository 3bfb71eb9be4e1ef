import { filesOfRule } from '../../core/context/rule-files';
import { ruleOnLine } from '../../core/ownership/document/reader';
import { spotAt } from '../../core/ownership/document/spot';
import { identitiesOf } from '../../core/ownership/holdings/identities';
import type { RepoPath } from '../../core/paths';
import type { Position } from '../../core/text';
import { breather } from '../breathe';
import { repositoryHoldings } from '../holdings';
import type { OwnersDocument } from './owners-document';

/** The most that one peek lists: VS Code reads each file to show its first line. */
const LIMIT = 500;

/**
 * The files that the rule on a line decides where the position is on its pattern, those of an owner
 * where it is on one; null elsewhere.
 */
export async function ownedFiles(
  owners: OwnersDocument,
  text: string,
  position: Position,
  signal: AbortSignal,
): Promise<readonly RepoPath[] | null> {
  const { session, reading, dialect } = owners;
  const spot = spotAt(text, position.character, dialect);
  if (spot === null || reading === null) return null;
  if (spot.kind === 'pattern') {
    const rule = ruleOnLine(reading, position.line, text, spot);
    if (rule === null) return null;
    return (await filesOfRule(session.repository, rule, breather())).slice(0, LIMIT);
  }
  if (spot.kind === 'section') return null;
  const holdings = await repositoryHoldings(session, signal);
  if (holdings === null) return null;
  const owner = identitiesOf(holdings.model).of(spot.text);
  return (await holdings.ownedBy([owner], breather())).slice(0, LIMIT);
}

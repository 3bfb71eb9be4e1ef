import { totalOf } from '../../core/ownership/holdings/coverage';
import type { Held } from '../../core/ownership/holdings/holdings';
import type { Membership, OwnerIdentity } from '../../core/ownership/holdings/identities';
import type { RepoPath } from '../../core/paths';
import type { Range } from '../../core/text';
import { heldFacts, identityFacts, identityLabel } from '../../words/owners';
import { breather } from '../breathe';
import type { OpenTarget } from '../commands/open-at';
import { locale, t } from '../language';
import { fileRows, ruleSource } from './owners-files';
import { headingRow, type OwnersRow, type ShownOwners } from './owners-row';
import { targetOf } from './repositories';
import type { Row } from './row';
import { childrenOf } from './row-tree';

/** Everyone that a deciding rule names. */
export function ownerRows(shown: ShownOwners): readonly OwnersRow[] {
  return shown.holdings.owners.map((held) => ownerRow(shown, held.owner, held));
}

/** Each team with its people and files, then other teams, then who is in no team. */
export function teamRows(shown: ShownOwners): readonly OwnersRow[] {
  const { identities, owners } = shown.holdings;
  const teams = identities.teams();
  const inTeams = new Set(teams.flatMap(({ team, members }) => [team, ...members]));
  const others = owners.filter(({ owner }) => !inTeams.has(owner));
  const rowOf = (held: Held): OwnersRow => ownerRow(shown, held.owner, held);
  const alone = others.filter(({ owner }) => owner.kind !== 'team').map(rowOf);
  return [
    ...teams.map((membership) => teamRow(shown, membership)),
    ...others.filter(({ owner }) => owner.kind === 'team').map(rowOf),
    ...(alone.length > 0 ? [headingRow(shown, 'alone', t('In no team'), alone, true)] : []),
  ];
}

function teamRow(shown: ShownOwners, { team, members }: Membership): OwnersRow {
  const { holdings } = shown;
  const row = ownerRow(shown, team, holdings.held(team));
  if (members.length === 0) return row;
  const below = { ...shown, id: row.id };
  const people = members.map((member) => ownerRow(below, member, holdings.held(member)));
  const group = headingRow(below, 'members', t('Members'), people, true);
  const children = async (): Promise<Row[]> => [group, ...(await childrenOf(row))];
  return { ...row, opens: undefined, children, folded: true };
}

/** One owner with the files below; `held` is null for somebody that no rule names. */
function ownerRow(shown: ShownOwners, owner: OwnerIdentity, held: Held | null): OwnersRow {
  const { repository, holdings } = shown;
  const label = identityLabel(owner);
  const all = totalOf(holdings.counts);
  const files = (): Promise<readonly RepoPath[]> => holdings.ownedBy([owner], breather());
  const description = heldFacts(t, locale(), held?.files ?? 0, all);
  const id = `${shown.id}#owner:${owner.key}`;
  const entry = owner.person ?? owner.team;
  return {
    id,
    label,
    description,
    icon: iconOf(owner),
    tooltip: [label, identityFacts(t, owner), description, ...contactLines(owner)],
    kind: 'ownersOwner',
    ...(held === null
      ? { opens: entry === null ? undefined : directoryTarget(shown, entry.range) }
      : { children: () => fileRows({ id, repository, holdings, files }), folded: true }),
    subject: {
      repository,
      title: label,
      files,
      sources: (held?.rules ?? []).map((rule) => ruleSource(repository, rule)),
      place: null,
    },
  };
}

function iconOf({ kind }: OwnerIdentity): string {
  return { team: 'organization', person: 'person', role: 'shield' }[kind];
}

/** How to reach a team, as it wrote it. */
function contactLines({ team }: OwnerIdentity): string[] {
  return (team?.contact ?? []).map(({ kind, value }) => `${kind}: ${value}`);
}

function directoryTarget({ repository, holdings }: ShownOwners, { start }: Range): OpenTarget {
  return targetOf(repository, holdings.model.directory.path, start);
}

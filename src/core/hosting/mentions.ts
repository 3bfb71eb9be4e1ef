import type { Hosted } from './hosted';
import { encoded } from './permalink';

/**
 * The page of an issue; `repository` (`owner/name`) is another one on the same host, null this one.
 * Null where the host is not known or keeps its issues elsewhere.
 */
export function issuePage(
  { remote, forge }: Hosted,
  number: number,
  repository: string | null = null,
): string | null {
  const home = `${remote.origin}/${encoded(repository ?? remote.path)}`;
  switch (forge) {
    case 'github':
    case 'gitea':
      return `${home}/issues/${number}`;
    case 'gitlab':
      return `${home}/-/issues/${number}`;
    case 'bitbucket':
      return remote.host === 'bitbucket.org' ? `${home}/issues/${number}` : null;
    case 'azure': {
      const [organisation = '', project = ''] = remote.path.split('/');
      if (repository !== null) return null;
      return `${remote.origin}/${encoded(`${organisation}/${project}`)}/_workitems/edit/${number}`;
    }
    case null:
      return null;
  }
}

/** The page of a person or team (`name`, `org/team`); null where the host has none by that name. */
export function userPage({ remote, forge }: Hosted, name: string): string | null {
  if (!/^[\w-][\w.-]{0,63}(?:\/[\w-][\w.-]{0,63}){0,8}$/.test(name)) return null;
  const [organisation = '', team, ...more] = name.split('/');
  switch (forge) {
    case 'github':
      if (more.length > 0) return null;
      return team === undefined
        ? `${remote.origin}/${encoded(name)}`
        : `${remote.origin}/orgs/${encoded(organisation)}/teams/${encoded(team)}`;
    case 'gitlab':
      return `${remote.origin}/${encoded(name)}`;
    case 'gitea':
      return team === undefined ? `${remote.origin}/${encoded(name)}` : null;
    case 'bitbucket':
    case 'azure':
    case null:
      return null;
  }
}

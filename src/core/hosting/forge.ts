/** The kinds of code hosts whose pages we know. */
export type Forge = 'github' | 'gitlab' | 'bitbucket' | 'gitea' | 'azure';

/** Hosts that are known by name, and what a self-hosted one is usually called. */
const HOSTS: readonly { readonly word: string; readonly forge: Forge }[] = [
  { word: 'github', forge: 'github' },
  { word: 'gitlab', forge: 'gitlab' },
  { word: 'bitbucket', forge: 'bitbucket' },
  { word: 'codeberg', forge: 'gitea' },
  { word: 'gitea', forge: 'gitea' },
  { word: 'forgejo', forge: 'gitea' },
];

/** What a host runs, as its name says; null where it says nothing. */
export function forgeOf(host: string): Forge | null {
  if (host === 'dev.azure.com') return 'azure';
  const words = host.split(/[.-]/);
  return HOSTS.find(({ word }) => words.includes(word))?.forge ?? null;
}

/** Whose rules an owners file follows. */
export type Dialect = 'github' | 'gitlab' | 'bitbucket' | 'gitea' | 'prow';

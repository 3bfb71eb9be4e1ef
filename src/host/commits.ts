import { parsePeople, parsePerson } from '../core/people';
import type { Commit, Person } from '../core/ports';

/** Between the co-authors of one commit; git replaces no such byte in names. */
const SEPARATOR = '\x1f';

const FIELDS = 5;

/** `--format` for `parseCommits`: id, author, author time, co-authors; NUL behind each field. */
export const COMMIT_FORMAT = [
  '%H',
  '%aN',
  '%aE',
  '%at',
  '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)',
].join('%x00');

/** Reads what `git log -z --format=COMMIT_FORMAT` printed. */
export function parseCommits(output: string): Commit[] {
  const fields = output.split('\0');
  const commits: Commit[] = [];
  for (let i = 0; i + FIELDS <= fields.length; i += FIELDS) {
    const [id = '', name = '', email = '', time = '', coAuthors = ''] = fields.slice(i, i + FIELDS);
    commits.push({
      id,
      author: { name, email },
      coAuthors: parsePeople(coAuthors, SEPARATOR),
      time: Number(time) * 1000,
    });
  }
  return commits;
}

/** Commits with co-authors replaced by `lines`, what `git check-mailmap` said for `people`. */
export function withMailmap(
  commits: readonly Commit[],
  people: readonly Person[],
  lines: readonly string[],
): Commit[] {
  const mapped = new Map(
    people.map((person, i) => [person, parsePerson(lines[i] ?? '') ?? person]),
  );
  return commits.map((commit) => ({
    ...commit,
    coAuthors: commit.coAuthors.map((person) => mapped.get(person) ?? person),
  }));
}

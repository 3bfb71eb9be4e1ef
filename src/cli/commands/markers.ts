import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { markerCandidates } from '../../core/context/repository-markers';
import { isBelow, type RepoPath } from '../../core/paths';
import { type Call, type Command, DONE } from '../command';
import { requiredPath } from '../given-paths';
import { markerLine, markerView } from '../views/marker';

export const markers: Command = {
  name: 'markers',
  arguments: '[PATH…]',
  summary: 'TODO, FIXME and the like in comments. Default: every file that is not ignored.',
  options: {},
  most: Infinity,
  run,
};

async function run(call: Call): Promise<number> {
  for (const path of await pathsOf(call)) {
    for (const marker of await call.repository.markersOf(path)) {
      await call.output.result(
        () => markerView(marker),
        () => markerLine(marker),
      );
    }
  }
  return DONE;
}

/** The files given, and those below the folders given, each in its turn. */
async function pathsOf(call: Call): Promise<readonly RepoPath[]> {
  if (call.positionals.length === 0) return markerCandidates(call.repository);
  const given = call.positionals.map((path) => requiredPath(call, path));
  for (const path of given) {
    if (!existsSync(join(call.root, path))) call.io.note(`steward: no such file: ${path}\n`);
  }
  const folders = given.filter((path) => isFolder(join(call.root, path)));
  const candidates = folders.length > 0 ? await markerCandidates(call.repository) : [];
  return given.flatMap((path) =>
    folders.includes(path) ? candidates.filter((file) => isBelow(file, path)) : [path],
  );
}

function isFolder(hostPath: string): boolean {
  return existsSync(hostPath) && statSync(hostPath).isDirectory();
}

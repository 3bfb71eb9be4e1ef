import { baseName, type RepoPath } from './paths';

const MADE_NAME =
  /(?:[.-]min\.[a-z]+|\.map|\.lock|\.pb\.(?:go|cc|h)|_pb2(?:_grpc)?\.pyi?|\.g\.dart|\.freezed\.dart|\.designer\.cs|\.snap)$|^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum)$/i;

/** Whether a file has a name that generators, bundlers and package managers give, and no person. */
export function isMadeName(path: RepoPath): boolean {
  return MADE_NAME.test(baseName(path));
}

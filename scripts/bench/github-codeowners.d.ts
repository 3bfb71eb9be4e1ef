/** The part of the package that the bench asks; it ships no types. */
declare module '@snyk/github-codeowners/dist/lib/ownership/OwnershipEngine' {
  export class OwnershipEngine {
    static FromCodeownersFile(path: string): OwnershipEngine;
    calcFileOwnership(path: string): string[];
  }
}

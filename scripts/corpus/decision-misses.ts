/**
 * What is read otherwise than labelled, and why; keyed by `field repository/path`. A miss that is
 * not here is printed as unexplained.
 */
export const EXPLAINED: ReadonlyMap<string, string> = new Map<string, string>([]);

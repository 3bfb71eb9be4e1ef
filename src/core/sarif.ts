/** How code hosts show a result; `note` is the least. */
export type SarifLevel = 'error' | 'warning' | 'note';

/** A kind of results, with what helps a person who knows nothing of it. Plain text but for `markdown`. */
export interface SarifRule {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription?: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly help?: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration?: { readonly level: SarifLevel };
  readonly properties?: { readonly tags: readonly string[] };
}

/** One-based, the end column behind the last unit. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
        readonly region: SarifRegion;
      };
    },
  ];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
}

/** The parts of a log that we write; the names are the standard's (OASIS, SARIF 2.1.0). */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly version: string;
          readonly informationUri: string;
          readonly rules: readonly SarifRule[];
        };
      };
      /** Tells uploads of one tool apart: a debt log does not take away what `check` found. */
      readonly automationDetails: { readonly id: string };
      readonly columnKind: 'utf16CodeUnits';
      readonly originalUriBaseIds: Readonly<Record<string, { description: { text: string } }>>;
      readonly results: readonly SarifResult[];
    },
  ];
}

/** A result before its rule has a number. `path` is relative to the root of the repository. */
export interface SarifFinding {
  readonly ruleId: string;
  readonly level: SarifLevel;
  readonly message: string;
  readonly path: string;
  readonly region: SarifRegion;
  readonly fingerprints?: Readonly<Record<string, string>>;
}

/**
 * What GitHub's code scanning keeps of a run ("SARIF results exceed one or more limits" and "SARIF
 * support for code scanning" of its documentation): 5,000 of 25,000 results, 1,024 characters of a
 * description and 1,000 of a message, which is also the most it needs to be read at a glance.
 */
export const SARIF_LIMITS = { results: 5000, description: 1024, message: 1000 } as const;

const BASE = '%SRCROOT%';
const LEVELS: readonly SarifLevel[] = ['error', 'warning', 'note'];

/**
 * A log of one run. Of more results than code hosts keep the severest stay, in their order;
 * `leftOut` says how many do not.
 */
export function sarifLog(
  tool: { readonly version: string; readonly uri: string; readonly category: string },
  rules: readonly SarifRule[],
  findings: readonly SarifFinding[],
): { readonly log: SarifLog; readonly leftOut: number } {
  const kept = severest(findings);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: 'steward', version: tool.version, informationUri: tool.uri, rules };
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        // A trailing slash makes all of it the category.
        automationDetails: { id: `${tool.category}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The root of the repository.' } } },
        results: kept.map((finding) => resultOf(finding, indexes.get(finding.ruleId) ?? -1)),
      },
    ],
  };
  return { log, leftOut: findings.length - kept.length };
}

function severest(findings: readonly SarifFinding[]): readonly SarifFinding[] {
  if (findings.length <= SARIF_LIMITS.results) return findings;
  const rank = (finding: SarifFinding): number => LEVELS.indexOf(finding.level);
  const kept = new Set(
    [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, SARIF_LIMITS.results),
  );
  return findings.filter((finding) => kept.has(finding));
}

function resultOf(finding: SarifFinding, ruleIndex: number): SarifResult {
  const { ruleId, level, message, path, region, fingerprints } = finding;
  const artifactLocation = { uri: uriOf(path), uriBaseId: BASE };
  return {
    ruleId,
    ruleIndex,
    level,
    message: { text: plainMessage(message) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fingerprints && { partialFingerprints: fingerprints }),
  };
}

/** A relative URI reference: each segment encoded, so that no name looks like a scheme or query. */
function uriOf(path: string): string {
  return path.split('/').map(encoded).join('/');
}

/** Half a surrogate pair, which no URI can hold, becomes U+FFFD. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}

/** Brackets in a message are links (SARIF 2.1.0, 3.11.6) unless a backslash stands before them. */
function plainMessage(text: string): string {
  const short =
    text.length > SARIF_LIMITS.message ? `${text.slice(0, SARIF_LIMITS.message - 1)}…` : text;
  return short.toWellFormed().replace(/[\\[\]]/g, '\\$&');
}

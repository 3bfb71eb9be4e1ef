import { isoDate, type IsoDate } from '../../dates';
import { resolveWritten } from '../../paths';
import {
  DEBT_KINDS,
  DEBT_SEVERITIES,
  DEBT_STATUSES,
  type DebtKind,
  type DebtSeverity,
  type DebtStatus,
  SEVERITY_ALIASES,
  STATUS_ALIASES,
} from '../item';
import type { ImportCandidate } from './candidate';

/** What a column or label of a debt document means. */
export type DocumentField =
  | 'id'
  | 'title'
  | 'summary'
  | 'kind'
  | 'severity'
  | 'status'
  | 'owner'
  | 'created'
  | 'due'
  | 'place';

/** Names teams give their columns and labels, in lower case. */
const FIELD_NAMES: Readonly<Record<DocumentField, readonly string[]>> = {
  id: ['id', '#', 'no', 'nr', 'key', 'debt id', 'ticket id', 'item id'],
  title: ['title', 'item', 'name', 'debt', 'issue', 'task', 'debt item', 'technical debt', 'what'],
  summary: [
    'description',
    'summary',
    'details',
    'problem',
    'notes',
    'note',
    'impact',
    'why',
    'reason',
    'current state',
    'debt description',
  ],
  kind: ['kind', 'type', 'category', 'debt type'],
  severity: ['severity', 'priority', 'prio', 'risk', 'criticality', 'importance'],
  status: ['status', 'state', 'done'],
  owner: ['owner', 'assignee', 'assigned to', 'responsible', 'team', 'owned by'],
  created: [
    'created',
    'added',
    'date',
    'date added',
    'identified',
    'date identified',
    'opened',
    'created date',
    'introduced',
    'since',
  ],
  due: [
    'due',
    'due date',
    'target',
    'target date',
    'deadline',
    'target resolution',
    'expires',
    'by when',
  ],
  place: [
    'location',
    'file',
    'files',
    'path',
    'paths',
    'where',
    'file(s)',
    'location(s)',
    'affected files',
    'code',
    'module',
    'component',
  ],
};

const FIELD_OF: ReadonlyMap<string, DocumentField> = new Map(
  (Object.keys(FIELD_NAMES) as DocumentField[]).flatMap((field) =>
    FIELD_NAMES[field].map((name) => [name, field] as const),
  ),
);

/** The field a label means; emoji and punctuation around it do not count. */
export function fieldOf(label: string): DocumentField | null {
  const name = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#()/ _-]/gu, '')
    .replaceAll('_', ' ')
    .trim();
  return FIELD_OF.get(name) ?? null;
}

/** Signs in headings and cells, the longer one first. */
const SIGNS = /🔴🔴|🔴|🟠|🟡|🟢/gu;
const SEVERITY_OF_SIGN: Readonly<Record<string, DebtSeverity>> = {
  '🔴🔴': 'critical',
  '🔴': 'high',
  '🟠': 'medium',
  '🟡': 'medium',
  '🟢': 'low',
};

const SEVERITIES: ReadonlyMap<string, DebtSeverity> = new Map([
  ...DEBT_SEVERITIES.map((severity) => [severity, severity] as const),
  ...Object.entries(SEVERITY_ALIASES),
]);

/**
 * The severity a text names, in the words an item may use too; what is written out (`P1 – High`) says
 * more than a rank, and a rank more than a sign. A text that names several, such as a template, names
 * none.
 */
export function severityOf(text: string): DebtSeverity | null {
  const head = text.slice(0, 200);
  const words = head.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const isRank = (word: string): boolean => /^p\d$/.test(word);
  const [first] = [
    severitiesOf(words.filter((word) => !isRank(word))),
    severitiesOf(words.filter(isRank)),
    new Set((head.match(SIGNS) ?? []).flatMap((sign) => SEVERITY_OF_SIGN[sign] ?? [])),
  ].filter(({ size }) => size > 0);
  const [only] = first ?? [];
  return first?.size === 1 && only !== undefined ? only : null;
}

function severitiesOf(words: readonly string[]): ReadonlySet<DebtSeverity> {
  return new Set(words.flatMap((word) => SEVERITIES.get(word) ?? []));
}

const STATUSES: ReadonlyMap<string, DebtStatus> = new Map([
  ...DEBT_STATUSES.map((status) => [status, status] as const),
  ...Object.entries(STATUS_ALIASES),
]);

const STATUS_WORDS: readonly (readonly [RegExp, DebtStatus])[] = [
  [/\b(?:in progress|wip|started|ongoing)\b|🚧/iu, 'in_progress'],
  [/\b(?:resolved|fixed|done|completed?|paid|repaid)\b|✅|☑|✔/iu, 'resolved'],
  [/\b(?:closed|archived|obsolete)\b/iu, 'closed'],
  [/\b(?:rejected|won'?t ?fix|declined)\b|❌/iu, 'rejected'],
  [/\b(?:accepted)\b/iu, 'accepted'],
  [/\b(?:planned|approved|scheduled)\b/iu, 'approved'],
  [/\b(?:open|identified|new|todo|pending|backlog|active)\b/iu, 'identified'],
];

/** The first status a text names, also in the words an item may use; null where it names none. */
export function statusOf(text: string): DebtStatus | null {
  const exact = STATUSES.get(text.trim().toLowerCase().replaceAll(' ', '_'));
  if (exact !== undefined) return exact;
  if (/\b(?:unresolved|not (?:yet )?(?:started|done|fixed))\b/i.test(text)) return 'identified';
  return STATUS_WORDS.find(([pattern]) => pattern.test(text.slice(0, 200)))?.[1] ?? null;
}

export function kindOf(text: string): DebtKind | null {
  const lower = text.toLowerCase();
  if (/\b(?:tests?|testing|coverage)\b/.test(lower)) return 'test';
  if (/\b(?:docs?|docu)\b/.test(lower)) return 'documentation';
  if (/\b(?:dependencies|deps|libraries)\b/.test(lower)) return 'dependency';
  if (/\b(?:ci|infra|infrastructure|tooling)\b/.test(lower)) return 'build';
  if (/\b(?:bugs?)\b/.test(lower)) return 'defect';
  const words = lower.split(/[^a-z]+/);
  return DEBT_KINDS.find((kind) => words.some((word) => word.startsWith(kind))) ?? null;
}

/** The day a text names as `2026-03-01`, null where there is none. */
export function dayIn(text: string): IsoDate | null {
  const found = /\b\d{4}-\d{2}-\d{2}\b/.exec(text.slice(0, 200));
  return found ? isoDate(found[0]) : null;
}

const PLACE =
  /^([\w.@-][\w./@+-]{0,300}\.[A-Za-z][\w]{0,9})(?:(?::|#L)(\d{1,9})(?:[-–](?:L)?(\d{1,9}))?)?$/;

/** A path that words or a code span name: `src/a.ts`, `src/a.ts:42`, `src/a.ts#L4-L9`. */
export function placeIn(word: string): ImportCandidate['places'][number] | null {
  const match = PLACE.exec(word.trim());
  const path = match?.[1] === undefined ? null : resolveWritten(match[1]);
  if (!match || path === null || /^\d/.test(path)) return null;
  const first = match[2] === undefined ? null : Number(match[2]) - 1;
  if (first === null || first < 0) return { path, lines: null };
  const last = match[3] === undefined ? first : Number(match[3]) - 1;
  return { path, lines: { first, last: Math.max(first, last) } };
}

/** Whether a value stands for nothing: `-`, `TBD`, `[Date]`. */
export function isBlankValue(text: string): boolean {
  return /^(?:|[-–—?]+|n\/?a|none|tbd|unknown|unassigned|\[[^\]]{0,80}\])$/i.test(text.trim());
}

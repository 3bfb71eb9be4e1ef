/** Where a field of an item is written: the names its key goes by, and the map it stands in. */
export interface FieldPlace {
  readonly names: readonly string[];
  /** A nested field stands in a map under one of these keys. */
  readonly parent?: readonly string[];
  /** Of a parent that is a single text, what the text says: `interest: high`. */
  readonly main?: string;
  /** Keys a new one is put behind, the likeliest first. */
  readonly behind: readonly string[];
}

const HEAD = ['title', 'name', 'id'];
const STATUS = ['status', 'severity', 'priority', 'kind', 'summary', 'description', ...HEAD];
const OWNER = ['owner', 'assignee', ...STATUS];
const COST = ['interest', 'principal', 'effort', 'fixed_by', ...OWNER];
const DATES = ['due', 'review_by', 'created', ...COST];

/** Keys that stand near the end of an item, before them all others. */
export const DECISION_BEHIND: readonly string[] = DATES;
export const REALIZED_BEHIND: readonly string[] = [
  'exit_criteria',
  'links',
  'scope',
  'anchors',
  'decision',
  ...DATES,
];
/** The log is the last thing of an item. */
export const LOG_BEHIND: readonly string[] = [];

const INTEREST = { parent: ['interest'], main: 'amount' } as const;

/** The fields a person edits one by one (formats.md, section 3), with the names lists use. */
export const DEBT_FIELDS = {
  title: { names: ['title', 'name'], behind: ['id'] },
  summary: { names: ['summary', 'description'], behind: HEAD },
  kind: { names: ['kind'], behind: ['summary', 'description', ...HEAD] },
  severity: { names: ['severity', 'priority'], behind: ['kind', 'summary', ...HEAD] },
  status: { names: ['status'], behind: STATUS.slice(1) },
  owner: { names: ['owner', 'assignee'], behind: STATUS },
  fixed_by: { names: ['fixed_by'], behind: OWNER },
  'principal.size': { names: ['size'], parent: ['principal', 'effort'], main: 'size', behind: [] },
  'principal.hours': {
    names: ['hours'],
    parent: ['principal', 'effort'],
    main: 'size',
    behind: ['size'],
  },
  'interest.amount': { ...INTEREST, names: ['amount'], behind: [] },
  'interest.probability': { ...INTEREST, names: ['probability'], behind: ['amount'] },
  'interest.note': { ...INTEREST, names: ['note'], behind: ['probability', 'amount'] },
  'decision.adr': { names: ['adr'], parent: ['decision'], behind: ['reason', 'until'] },
  intent: { names: ['intent'], behind: COST },
  prudence: { names: ['prudence'], behind: ['intent', ...COST] },
  created: { names: ['created'], behind: COST },
  review_by: { names: ['review_by'], behind: ['created', ...COST] },
  due: { names: ['due'], behind: ['review_by', 'created', ...COST] },
} as const satisfies Readonly<Record<string, FieldPlace>>;

export type DebtField = keyof typeof DEBT_FIELDS;

/** Where a parent that is not there yet is put. */
export const PARENT_BEHIND: readonly string[] = COST;

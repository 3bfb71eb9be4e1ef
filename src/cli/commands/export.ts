import { resolveItems } from '../../core/context/anchors';
import { csvHeader, csvLine, exportedItem } from '../../core/debt/export';
import { DEBT_RULES, debtFindings } from '../../core/debt/findings';
import type { DebtItem, ResolvedAnchor } from '../../core/debt/item';
import type { RepoPath } from '../../core/paths';
import { type SarifFinding, sarifLog } from '../../core/sarif';
import { debtFindingText, debtRule } from '../../words/debt-findings';
import { type Call, type Command, DONE } from '../command';
import { UsageError } from '../io';
import { choiceOf } from '../log-options';
import { inPlaceOrder } from '../order';
import { writeReport } from '../report';
import { sarifText, sarifTool } from '../sarif';
import { translate } from '../translate';

const FORMATS = ['sarif', 'csv', 'ndjson'] as const;

type Format = (typeof FORMATS)[number];

export const exportDebt: Command = {
  name: 'export',
  arguments: '',
  summary:
    'The recorded debt for other programs: as SARIF 2.1.0 for code scanning (what is open and not accepted), as CSV, or as one JSON object a line.',
  options: {
    format: { type: 'string', value: 'WORD', help: FORMATS.join(', ') },
    output: { type: 'string', value: 'FILE', help: 'write to FILE instead of standard output' },
  },
  most: 0,
  run,
};

async function run(call: Call): Promise<number> {
  const format = formatOf(call);
  const items = inPlaceOrder((await call.repository.debt()).items);
  const file = call.text('output');
  const parts = PARTS[format](call, items);
  if (file === null) {
    for await (const part of parts) await call.output.raw(part);
    return DONE;
  }
  let text = '';
  for await (const part of parts) text += part;
  writeReport(call, file, text);
  return DONE;
}

function formatOf({ text, output }: Call): Format {
  const format = choiceOf('format', text('format'), FORMATS);
  if (format === null) throw new UsageError(`--format needs one of: ${FORMATS.join(', ')}`);
  if (output.json && format !== 'ndjson') {
    throw new UsageError(`--json and --format ${format} do not go together`);
  }
  return format;
}

/** The output of a format, in the pieces it is written in. */
const PARTS: Readonly<
  Record<Format, (call: Call, items: readonly DebtItem[]) => AsyncIterable<string>>
> = { sarif: sarifParts, csv: csvParts, ndjson: ndjsonParts };

async function* ndjsonParts(call: Call, items: readonly DebtItem[]): AsyncGenerator<string> {
  for (const { item, anchors } of await placed(call, items)) {
    yield `${JSON.stringify(exportedItem(item, anchors, call.io.clock.today()))}\n`;
  }
}

async function* csvParts(call: Call, items: readonly DebtItem[]): AsyncGenerator<string> {
  yield csvHeader();
  for (const { item, anchors } of await placed(call, items)) {
    yield csvLine(exportedItem(item, anchors, call.io.clock.today()));
  }
}

async function* sarifParts(call: Call, items: readonly DebtItem[]): AsyncGenerator<string> {
  const findings: SarifFinding[] = [];
  for (const { item, anchors } of await placed(call, items)) {
    const paths = [item.path, ...anchors.map(({ path }) => path)];
    const texts = new Map(
      await Promise.all(
        paths.map(async (path) => [path, await call.repository.textOf(path)] as const),
      ),
    );
    const textOf = (path: RepoPath): string | null => texts.get(path) ?? null;
    findings.push(...debtFindings(item, anchors, textOf, debtFindingText(translate, item)));
  }
  const rules = DEBT_RULES.map((rule) => debtRule(translate, rule));
  yield sarifText(call, sarifLog(sarifTool('steward-debt'), rules, findings));
}

interface PlacedItem {
  readonly item: DebtItem;
  readonly anchors: readonly ResolvedAnchor[];
}

async function placed(
  { repository }: Call,
  items: readonly DebtItem[],
): Promise<readonly PlacedItem[]> {
  const { anchors } = await resolveItems(repository, items, { search: true });
  return items.map((item) => ({ item, anchors: anchors.get(item) ?? [] }));
}

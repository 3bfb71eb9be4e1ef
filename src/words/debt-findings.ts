import { NO_KIND } from '../core/debt/findings';
import type { DebtItem, DebtKind } from '../core/debt/item';
import { SARIF_LIMITS, type SarifRule } from '../core/sarif';
import { kindWord, severityWord } from './debt';
import { kindMeaning } from './debt-meanings';
import { cutTo, oneLine } from './line';
import type { Translate } from './translate';

/** The rule of a kind of debt, as code hosts show it beside every result. */
export function debtRule(
  t: Translate,
  { id, kind }: { readonly id: string; readonly kind: DebtKind | null },
): SarifRule {
  const short = kind === null ? t('Technical debt') : t('Technical debt: {0}', kindWord(t, kind));
  const full =
    kind === null
      ? t('Recorded technical debt that names no kind.')
      : t('Recorded technical debt. {0}', kindMeaning(t, kind));
  const help = t(
    'Open the item named in the message to read what it costs, who answers for it and when it is due. Pay it back and set its status to resolved, or accept it until a date with a reason; either takes this result away.',
  );
  return {
    id,
    name: `${NO_KIND}${kind === null ? '' : `-${kind}`}`,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['maintainability', 'technical-debt', ...(kind === null ? [] : [kind])] },
  };
}

/** `DEBT-N: Retries are not idempotent. Severity high. Owner @acme/pay. Recorded in ….` */
export function debtFindingText(t: Translate, item: DebtItem): string {
  const { id, title, severity, owner, due, path } = item;
  const rest = [
    severity === null ? null : t('Severity {0}.', severityWord(t, severity)),
    owner === null ? null : t('Owner {0}.', cutTo(oneLine(owner), 100)),
    due === null ? null : t('Due {0}.', due),
    t('Recorded in {0}.', path),
  ].filter((part) => part !== null);
  const tail = ` ${rest.join(' ')}`;
  const head = oneLine(`${id}: ${title}`).replace(/[.\s]+$/, '');
  return `${cutTo(head, Math.max(40, SARIF_LIMITS.message - 1 - tail.length))}.${tail}`;
}

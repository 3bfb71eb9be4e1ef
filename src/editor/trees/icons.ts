import { DEBT_SEVERITIES, type DebtSeverity } from '../../core/debt/item';
import type { DebtGrouping } from '../../core/debt/groups';
import type { DecisionStatus } from '../../core/decisions/record';

/** The codicon of a decision's status; the word stands beside it. */
export function decisionIcon(status: DecisionStatus | null): string {
  switch (status) {
    case 'accepted':
      return 'pass';
    case 'superseded':
      return 'arrow-right';
    case 'rejected':
      return 'circle-slash';
    case 'deprecated':
      return 'archive';
    case 'proposed':
      return 'comment-discussion';
    case 'draft':
      return 'edit';
    case null:
    default:
      return 'law';
  }
}

/** The codicon of a severity; the word stands beside it. */
export function severityIcon(severity: DebtSeverity | null): string {
  switch (severity) {
    case 'critical':
      return 'flame';
    case 'high':
      return 'warning';
    case 'medium':
      return 'circle-filled';
    case 'low':
      return 'circle-outline';
    case null:
      return 'circle-small-filled';
  }
}

/** The codicon of a heading of the view *Debt*; its words stand beside it. */
export function debtGroupIcon(grouping: DebtGrouping, key: string | null): string {
  switch (grouping) {
    case 'severity':
      return severityIcon(DEBT_SEVERITIES.find((one) => one === key) ?? null);
    case 'owner':
      return key?.includes('/') === true ? 'organization' : 'person';
    case 'kind':
      return 'tag';
    case 'folder':
      return key === null ? 'circle-slash' : 'folder';
    case 'status':
      return 'circle-outline';
    case 'due':
      return key === 'overdue' || key === 'expired' ? 'warning' : 'calendar';
    case 'hotspot':
      return key === null ? 'circle-slash' : 'flame';
  }
}

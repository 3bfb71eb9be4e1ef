import type { DebtSeverity } from '../../core/debt/item';
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

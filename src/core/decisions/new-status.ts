/** What a new decision can begin as. */
export const NEW_STATUSES = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated'] as const;
export type NewStatus = (typeof NEW_STATUSES)[number];

/** What it begins as where nobody says: accepted once there is an outcome, else still open. */
export function initialStatus(outcome: string): NewStatus {
  return outcome.trim() === '' ? 'proposed' : 'accepted';
}

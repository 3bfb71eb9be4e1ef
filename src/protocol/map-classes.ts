import type { MapLayer, ShownFacts } from './map';

/** How strongly a place stands out in a layer: 0 not at all, 4 most. */
export type MapClass = 0 | 1 | 2 | 3 | 4;

export const MAP_CLASSES: readonly MapClass[] = [0, 1, 2, 3, 4];

/** From how many commits since a decision each class begins, class 1 first. */
const DRIFT_STEPS = [1, 10, 30, 100] as const;

/** From which part each class begins, class 0 first; the last class is nothing at all. */
const SHARE_STEPS = [0.75, 0.5, 0.25] as const;

/** The class of a place; null where a layer has nothing to say of it. */
export function classOf(layer: MapLayer, facts: ShownFacts): MapClass | null {
  switch (layer) {
    case 'ownership':
      return ownershipClass(facts);
    case 'truck-factor':
      return truckFactorClass(facts.truckFactor);
    case 'declared':
      return declaredClass(facts.declared);
    case 'drift':
      return driftClass(facts.decisions);
    case 'debt':
      return debtClass(facts.debt);
  }
}

/** All, three quarters, half, fewer, none. */
function ownershipClass({ owned, files }: ShownFacts): MapClass | null {
  if (files === 0) return null;
  if (owned === files) return 0;
  const [most, half] = SHARE_STEPS;
  const share = owned / files;
  if (share >= most) return 1;
  if (share >= half) return 2;
  return owned > 0 ? 3 : 4;
}

function truckFactorClass(count: ShownFacts['truckFactor']): MapClass | null {
  if (count === null) return null;
  return count >= 4 ? 0 : count === 3 ? 1 : count === 2 ? 2 : count === 1 ? 3 : 4;
}

function declaredClass(declared: ShownFacts['declared']): MapClass | null {
  if (declared === null || declared.changes === 0) return null;
  if (declared.byOwners === 0) return 4;
  const share = declared.byOwners / declared.changes;
  const [most, half, quarter] = SHARE_STEPS;
  return share >= most ? 0 : share >= half ? 1 : share >= quarter ? 2 : 3;
}

function driftClass({ most }: ShownFacts['decisions']): MapClass | null {
  if (most === null) return null;
  const [some, more, many, plenty] = DRIFT_STEPS;
  const { commits } = most;
  if (commits >= plenty) return 4;
  return commits >= many ? 3 : commits >= more ? 2 : commits >= some ? 1 : 0;
}

/** By the worst item; one without severity weighs as a low one. */
function debtClass(debt: ShownFacts['debt']): MapClass {
  if (debt.critical > 0) return 4;
  if (debt.high > 0) return 3;
  if (debt.medium > 0) return 2;
  return debt.low + debt.none > 0 ? 1 : 0;
}

export function openDebtCount(debt: ShownFacts['debt']): number {
  return debt.critical + debt.high + debt.medium + debt.low + debt.none;
}

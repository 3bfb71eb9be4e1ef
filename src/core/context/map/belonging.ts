import type { OwnershipState, Verdict } from '../../ownership/answer';
import { identitiesOf } from '../../ownership/holdings/identities';
import type { RepoPath } from '../../paths';
import type { Repository } from '../repository';

const STEP = 512;

/** Who a file belongs to; files that the same rules decide share one object. */
export interface MapOwners {
  readonly state: OwnershipState;
  /** Numbers in `MapBelonging.owners`. */
  readonly owners: readonly number[];
}

/** Owners and areas of some files, by their places. */
export interface MapBelonging {
  readonly owners: readonly { readonly key: string; readonly label: string }[];
  readonly ownersOf: readonly MapOwners[];
  readonly verdicts: readonly Verdict[];
  /** Names of the areas of `ownership.yml` that files lie in. */
  readonly areas: readonly string[];
  /** Number of the area a file lies in; -1 outside all. */
  readonly areaOf: Int32Array;
}

export async function belongingOf(
  repository: Repository,
  files: readonly RepoPath[],
): Promise<MapBelonging> {
  const breathe = repository.breather();
  const model = await repository.ownership();
  const identities = identitiesOf(model);
  const owners: { key: string; label: string }[] = [];
  const numbers = new Map<string, number>();
  const known = new Map<Verdict, MapOwners>();
  const numberOf = (word: string): number => {
    const { key, label } = identities.of(word);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = owners.push({ key, label }) - 1));
    return number;
  };
  const ownersOf: MapOwners[] = [];
  const verdicts: Verdict[] = [];
  const areas: string[] = [];
  const areaNumbers = new Map<string, number>();
  const areaOf = new Int32Array(files.length).fill(-1);
  await model.ready(files);
  for (let at = 0; at < files.length; at++) {
    if (at % STEP === 0) await breathe();
    const path = files[at] ?? '';
    const verdict = model.verdict(path);
    let belongs = known.get(verdict);
    if (belongs === undefined) {
      belongs = { state: verdict.state, owners: [...new Set(verdict.owners.map(numberOf))] };
      known.set(verdict, belongs);
    }
    ownersOf.push(belongs);
    verdicts.push(verdict);
    const name = model.area(path)?.name;
    if (name === undefined) continue;
    let area = areaNumbers.get(name);
    if (area === undefined) areaNumbers.set(name, (area = areas.push(name) - 1));
    areaOf[at] = area;
  }
  return { owners, ownersOf, verdicts, areas, areaOf };
}

import type { Breathe } from '../../ports';
import type { OwnershipRule, Verdict } from '../answer';
import type { Area } from '../directory/directory';
import type { OwnershipModel } from '../model';
import type { OwnershipSurvey } from '../survey';
import type { CoverageFolder } from './coverage';
import { Folders } from './folders';
import { type AreaHeld, type Held, Holdings, type Tally } from './holdings';
import { type Identities, identitiesOf, type OwnerIdentity } from './identities';

/** Files counted between two looks at the clock. */
const STEP = 256;

interface Counting {
  owned: number;
  unowned: number;
  unmatched: number;
}

interface CountingFolder extends CoverageFolder {
  readonly counts: Counting;
  readonly own: Counting;
  readonly folders: CountingFolder[];
}

/**
 * Counts a survey of the same model in one pass over its files, without holding up other work.
 * Beside the survey it keeps four bytes a file, and something for each folder, owner and verdict.
 * Null when the signal ended it.
 */
export async function holdingsOf(
  model: OwnershipModel,
  survey: OwnershipSurvey,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Holdings | null> {
  const { paths, verdicts } = survey;
  const folders = new Folders(newFolder);
  const areas = new AreaCount(model, paths.length);
  const byVerdict = new Map<Verdict, number>();
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) {
      await breathe();
      if (signal?.aborted === true) return null;
    }
    const [path, verdict] = [paths[at], verdicts[at]];
    if (path === undefined || verdict === undefined) continue;
    byVerdict.set(verdict, (byVerdict.get(verdict) ?? 0) + 1);
    folders.around(path).own[verdict.state]++;
    areas.count(at, path, verdict);
  }
  await addUp(folders, breathe);
  const identities = identitiesOf(model);
  const held = new HeldCount(identities);
  let counted = 0;
  for (const [verdict, files] of byVerdict) {
    if (counted++ % STEP === 0) await breathe();
    held.count(verdict, files);
  }
  const tally: Tally = {
    coverage: folders.root,
    held: held.byOwner,
    byVerdict: held.byVerdict,
    areas: areas.areas,
    areaOf: areas.areaOf,
  };
  return new Holdings(model, identities, survey, tally);
}

function newFolder(path: string, parent: CountingFolder | null): CountingFolder {
  const folder = { path, counts: noFiles(), own: noFiles(), folders: [] };
  parent?.folders.push(folder);
  return folder;
}

function noFiles(): Counting {
  return { owned: 0, unowned: 0, unmatched: 0 };
}

async function addUp(folders: Folders<CountingFolder>, breathe: Breathe): Promise<void> {
  await folders.foldUp(breathe, (parent, folder) => {
    add(folder.counts, folder.own);
    add(parent.counts, folder.counts);
  });
  add(folders.root.counts, folders.root.own);
}

function add(to: Counting, some: Counting): void {
  to.owned += some.owned;
  to.unowned += some.unowned;
  to.unmatched += some.unmatched;
}

/** Counts files by area. */
class AreaCount {
  readonly areas: readonly (AreaHeld & { readonly counts: Counting })[];
  readonly areaOf: Int32Array;
  private readonly numbers = new Map<Area | null, number>();

  constructor(
    private readonly model: OwnershipModel,
    files: number,
  ) {
    const { areas } = model.directory;
    const all = areas.length === 0 ? [] : [...areas, null];
    this.areas = all.map((area) => ({ area, counts: noFiles() }));
    all.forEach((area, number) => this.numbers.set(area, number));
    this.areaOf = new Int32Array(areas.length === 0 ? 0 : files);
  }

  count(at: number, path: string, { state }: Verdict): void {
    if (this.areas.length === 0) return;
    const number = this.numbers.get(this.model.area(path)) ?? -1;
    this.areaOf[at] = number;
    const held = this.areas[number];
    if (held !== undefined) held.counts[state]++;
  }
}

/** Counts files and rules by owner: a verdict at a time, however many files it decides. */
class HeldCount {
  readonly byOwner = new Map<OwnerIdentity, Held & { files: number; rules: OwnershipRule[] }>();
  readonly byVerdict = new Map<
    Verdict,
    { readonly files: number; readonly owners: ReadonlySet<OwnerIdentity> }
  >();
  private readonly rulesOf = new Map<OwnerIdentity, Set<OwnershipRule>>();

  constructor(private readonly identities: Identities) {}

  count(verdict: Verdict, files: number): void {
    const owners = new Set(verdict.owners.map((word) => this.identities.of(word)));
    this.byVerdict.set(verdict, { files, owners });
    for (const owner of owners) {
      const known = this.byOwner.get(owner);
      if (known === undefined) this.byOwner.set(owner, { owner, files, rules: [] });
      else known.files += files;
    }
    for (const rule of verdict.rules) this.note(rule, owners);
  }

  private note(rule: OwnershipRule, owners: ReadonlySet<OwnerIdentity>): void {
    for (const { text } of rule.owners) {
      const owner = this.identities.of(text);
      const noted = this.rulesOf.get(owner) ?? new Set();
      this.rulesOf.set(owner, noted);
      if (!owners.has(owner) || noted.has(rule)) continue;
      noted.add(rule);
      this.byOwner.get(owner)?.rules.push(rule);
    }
  }
}

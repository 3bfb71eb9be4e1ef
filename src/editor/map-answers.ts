import { mapFacts, type MapFacts } from '../core/context/map/facts';
import { mapGround, type MapGround } from '../core/context/map/ground';
import { mapView } from '../core/context/map/view';
import type { MapAsked, ShownMap } from '../protocol/map';
import { dayOf, dayOfTime } from '../words/dates';
import { breather } from './breathe';
import { locale } from './language';
import type { RepositorySession } from './repository-session';
import type { Session } from './session';

/** More rectangles than a person can tell apart would only make the page slow. */
const LIMIT = 400;

/** What is known of one repository, and the part of it that was asked for last. */
interface Known {
  readonly repository: RepositorySession;
  readonly historyVersion: number;
  readonly facts: MapFacts;
  ground: { readonly key: string; readonly ground: MapGround } | null;
}

/** Answers the map's questions; what a repository holds is looked through once until it changes. */
export class MapAnswers {
  private known: Known | null = null;
  private last: ShownMap | null = null;
  /** Counts what was forgotten: what was found out before is not kept after. */
  private age = 0;

  constructor(private readonly session: Session) {}

  /** The answer that is shown; null before the first. */
  get shown(): ShownMap | null {
    return this.last;
  }

  /** The repository of the answer that is shown. */
  get repository(): RepositorySession | null {
    return this.known?.repository ?? null;
  }

  /** Whether a question about a repository is answered without looking through it first. */
  isReady(id: string | null): boolean {
    return this.known !== null && (id === null || id === idOf(this.known.repository));
  }

  /** Whether a branch moved since. */
  isOld(): boolean {
    const { known } = this;
    return known !== null && known.historyVersion !== known.repository.repository.historyVersion;
  }

  /** To be called when the answers may be others. */
  forget(): void {
    this.age++;
    this.known = null;
  }

  /** Null where no folder is open. A repository that is not there any more stands for the first. */
  async find(id: string | null, asked: MapAsked): Promise<ShownMap | null> {
    const repositories = await this.session.repositories();
    const repository = repositories.find((one) => idOf(one) === id) ?? repositories[0];
    if (repository === undefined) return null;
    const known = await this.knownOf(repository);
    const { facts } = known;
    const ground = await groundOf(known, asked);
    const size = facts.changes === null ? 'files' : asked.size;
    const view = await mapView(facts, ground, { ...asked, size, limit: LIMIT }, breather());
    const today = this.session.clock.today();
    this.last = {
      ...view,
      repository: repository.name,
      repositories: repositories.map((one) => ({ id: idOf(one), name: one.name })),
      id: idOf(repository),
      asked: { ...asked, size },
      owners: [...facts.owners].sort((a, b) => (a.label < b.label ? -1 : 1)),
      areas: [...facts.areas].sort(),
      leftOut: facts.leftOut,
      placeless: facts.debt.placeless,
      people: facts.people,
      gap: facts.gap,
      day: dayOf(locale(), today, dayOfTime(this.session.clock.now())),
    };
    return this.last;
  }

  private async knownOf(session: RepositorySession): Promise<Known> {
    if (this.known?.repository === session) return this.known;
    const { age } = this;
    const { repository } = session;
    const { historyVersion } = repository;
    const history = await session.reading.whole();
    const facts = await mapFacts(repository, history);
    const known: Known = { repository: session, historyVersion, facts, ground: null };
    if (age === this.age) this.known = known;
    return known;
  }
}

async function groundOf(known: Known, { owner, area }: MapAsked): Promise<MapGround> {
  const key = JSON.stringify([owner, area]);
  if (known.ground?.key === key) return known.ground.ground;
  const ground = await mapGround(known.facts, { owner, area }, breather());
  known.ground = { key, ground };
  return ground;
}

function idOf(repository: RepositorySession): string {
  return repository.root.toString();
}

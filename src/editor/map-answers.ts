import { mapFacts, type MapFacts } from '../core/context/map/facts';
import { mapGround, type MapGround } from '../core/context/map/ground';
import { mapView } from '../core/context/map/view';
import type { KnownHistory } from '../core/context/repository-history';
import type { HistoryAnswer } from '../core/ports';
import type { MapAsked, ShownMap } from '../protocol/map';
import { dayOf, dayOfTime } from '../words/dates';
import { breather } from './breathe';
import { locale } from './language';
import { guarded } from './log';
import type { RepositorySession } from './repository-session';
import type { Session } from './session';

/** More rectangles than a person can tell apart would only make the page slow. */
const LIMIT = 400;

/** What is known of one repository, and the part of it that was asked for last. */
interface Known {
  readonly repository: RepositorySession;
  readonly historyVersion: number;
  /** Made without the history, which is being read. */
  readonly reading: boolean;
  readonly facts: MapFacts;
  ground: { readonly key: string; readonly ground: MapGround } | null;
}

interface Answer {
  /** Which question it is to, counted from one. */
  readonly question: number;
  readonly map: ShownMap;
  readonly repository: RepositorySession;
}

interface Unread {
  readonly historyVersion: number;
  readonly answer: HistoryAnswer<KnownHistory>;
}

/** Answers the map's questions; what a repository holds is looked through once until it changes. */
export class MapAnswers {
  private known: Known | null = null;
  private last: Answer | null = null;
  private questions = 0;
  /** What came of reading a history that could not be read, or that somebody stopped to read. */
  private readonly unread = new Map<RepositorySession, Unread>();
  /** Counts what was forgotten: what was found out before is not kept after. */
  private age = 0;

  /** `changed` is called when the history that was being read did not come. */
  constructor(
    private readonly session: Pick<Session, 'repositories' | 'clock'>,
    private readonly changed: () => void,
  ) {}

  /** The answer that is shown; null before the first. */
  get shown(): ShownMap | null {
    return this.last?.map ?? null;
  }

  /** The repository of the answer that is shown. */
  get repository(): RepositorySession | null {
    return this.last?.repository ?? null;
  }

  /** Whether a question about a repository is answered without looking through it first. */
  isReady(id: string | null): boolean {
    return this.known !== null && (id === null || id === idOf(this.known.repository));
  }

  /** Whether a branch moved since, or the history may have come. */
  isOld(): boolean {
    const { known } = this;
    if (known === null) return false;
    const { past, historyVersion } = known.repository.repository;
    if (known.reading) return past !== null && past.latest !== null;
    return known.historyVersion !== historyVersion;
  }

  /** To be called when the answers may be others. */
  forget(): void {
    this.age++;
    this.known = null;
  }

  /** Null where no folder is open. A repository that is not there any more stands for the first. */
  async find(id: string | null, asked: MapAsked): Promise<ShownMap | null> {
    const question = ++this.questions;
    const repositories = await this.session.repositories();
    const repository = repositories.find((one) => idOf(one) === id) ?? repositories[0];
    if (repository === undefined) return null;
    const known = await this.knownOf(repository);
    const { facts } = known;
    const ground = await groundOf(known, asked);
    const size = facts.changes === null ? 'files' : asked.size;
    const view = await mapView(facts, ground, { ...asked, size, limit: LIMIT }, breather());
    const today = this.session.clock.today();
    const map: ShownMap = {
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
      reading: known.reading,
      day: dayOf(locale(), today, dayOfTime(this.session.clock.now())),
    };
    // One that was overtaken by the answer to a later question is not what is shown.
    if (question > (this.last?.question ?? 0)) this.last = { question, map, repository };
    return map;
  }

  private async knownOf(session: RepositorySession): Promise<Known> {
    if (this.known?.repository === session) return this.known;
    const { age } = this;
    const { repository } = session;
    const { historyVersion } = repository;
    const unread = this.unread.get(session);
    const isLeft = unread?.historyVersion === historyVersion;
    // Nobody looks at an empty page while a long history is read.
    const history = isLeft ? unread.answer : await session.reading.known();
    const reading = !isLeft && history.kind === 'unknown' && history.gap === 'off';
    const facts = await mapFacts(repository, history);
    const known: Known = { repository: session, historyVersion, reading, facts, ground: null };
    if (age === this.age) this.known = known;
    if (reading) this.awaitHistory(session);
    return known;
  }

  /** Where it is read the session tells of a change; where not, nobody would. */
  private awaitHistory(session: RepositorySession): void {
    const { historyVersion } = session.repository;
    const read = async (): Promise<void> => {
      const answer = await session.reading.whole();
      if (answer.kind === 'known') return;
      this.unread.set(session, { historyVersion, answer });
      this.changed();
    };
    void guarded('map: history', read, undefined);
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

import * as assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../../../src/core/config';
import { type DecisionChange, planChange } from '../../../../src/core/decisions/change/plan';
import { loadDecisions } from '../../../../src/core/decisions/loader';
import type { DecisionsModel } from '../../../../src/core/decisions/model';
import type { DecisionRecord } from '../../../../src/core/decisions/record';
import { splice, type WritePlan } from '../../../../src/core/edits';
import type { RepoPath } from '../../../../src/core/paths';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';
import { extensionOf } from './dialects';

export const OLD = 'docs/adr/0012-use-queues.md';
export const NEXT = 'docs/adr/0013-use-streams.md';
export const THIRD = 'docs/adr/0014-use-logs.md';

/** The same record with another number and title. */
export function numbered(text: string, number: number, title: string): string {
  return text.replaceAll('12', String(number)).replaceAll('queues', title);
}

/** Three records of one kind in a folder. */
export function threeOf(text: string, name = ''): Record<RepoPath, string> {
  const { old, next, third } = pathsOf(name);
  return {
    [old]: text,
    [next]: numbered(text, 13, 'streams'),
    [third]: numbered(text, 14, 'logs'),
  };
}

/** The records of `threeOf`. */
export function pathsOf(name: string): { old: RepoPath; next: RepoPath; third: RepoPath } {
  const end = extensionOf(name);
  const [old = '', next = '', third = ''] = [OLD, NEXT, THIRD].map((path) =>
    path.replace(/md$/, end),
  );
  return { old, next, third };
}

/** Files of a repository as text, with what planning needs of them. */
export class Trial {
  private constructor(
    readonly texts: Readonly<Record<RepoPath, string>>,
    readonly sources: Sources,
    readonly model: DecisionsModel,
  ) {}

  static async of(texts: Readonly<Record<RepoPath, string>>): Promise<Trial> {
    const sources = new Sources(new MemoryFiles(texts));
    return new Trial(texts, sources, await loadDecisions(sources, DEFAULT_CONFIG));
  }

  record(path: RepoPath = OLD): DecisionRecord {
    const found = this.model.byPath(path);
    assert.ok(found, path);
    return found;
  }

  text(path: RepoPath = OLD): string {
    return this.texts[path] ?? '';
  }

  async plan(change: DecisionChange, path: RepoPath = OLD): Promise<WritePlan> {
    const plan = await planChange(this.model, this.sources, path, change);
    assert.ok('changes' in plan, JSON.stringify(plan));
    return plan;
  }

  async refused(change: DecisionChange, path: RepoPath = OLD): Promise<string[]> {
    const plan = await planChange(this.model, this.sources, path, change);
    return 'changes' in plan ? [] : plan.map((problem) => `${problem.code} ${problem.path}`);
  }

  /** The repository once a change is written; byte order marks stay, as writers keep them. */
  async changed(change: DecisionChange, path: RepoPath = OLD): Promise<Trial> {
    return this.written(await this.plan(change, path));
  }

  written(plan: WritePlan): Promise<Trial> {
    const texts = { ...this.texts };
    for (const change of plan.changes) {
      assert.ok(change.kind === 'edit');
      const raw = texts[change.path] ?? '';
      const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
      assert.equal(raw.slice(mark.length), change.before);
      for (const { start, end } of change.splices) {
        assert.ok(start >= 0 && start <= end && end <= change.before.length);
      }
      const { [change.path]: old, ...others } = texts;
      assert.notEqual(old, undefined);
      Object.assign(others, {
        [change.moveTo ?? change.path]: mark + splice(change.before, change.splices),
      });
      for (const key of Object.keys(texts))
        if (!(key in others)) Reflect.deleteProperty(texts, key);
      Object.assign(texts, others);
    }
    return Trial.of(texts);
  }
}

/** Lines that a change takes away (`-`) and puts in (`+`), in text order. */
export function lineDiff(before: string, after: string): string[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  return [
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
  ];
}

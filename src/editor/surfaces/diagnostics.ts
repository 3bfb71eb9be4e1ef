import * as vscode from 'vscode';
import { checkRepository } from '../../core/context/check';
import type { RepoPath } from '../../core/paths';
import type { Problem, Severity } from '../../core/problem';
import type { Range } from '../../core/text';
import { problemSentence } from '../../words/problems';
import { breather } from '../breathe';
import { Owner } from '../disposable';
import { t } from '../language';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';

/** Changes rest this long (milliseconds) before the open files are checked again. */
const PAUSE = 300;

const DIAGNOSTIC_SOURCE = 'Steward';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** What is wrong in open files that Steward reads; a closed file says nothing. */
export function registerDiagnostics(session: Session): vscode.Disposable {
  return vscode.Disposable.from(new Diagnostics(session));
}

/** A problem as VS Code shows it; the quick fixes read the facts behind it. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  override readonly source = DIAGNOSTIC_SOURCE;
  override readonly code: Problem['code'];

  constructor(readonly problem: Problem) {
    super(firstLine(problem.range), problemSentence(t, problem), SEVERITIES[problem.severity]);
    this.code = problem.code;
  }
}

/** A wave below a whole anchor or section would hide what it says: its first line stands for it. */
function firstLine(range: Range): vscode.Range {
  const { start, end } = toRange(range);
  const last = start.line === end.line ? end : start.with({ character: Number.MAX_SAFE_INTEGER });
  return new vscode.Range(start, last);
}

class Diagnostics extends Owner {
  private readonly collection = this.own(vscode.languages.createDiagnosticCollection('steward'));
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts the checks, so that a slow one does not overwrite a newer one. */
  private checks = 0;
  private isChecking = false;
  private isWanted = false;

  constructor(private readonly session: Session) {
    super();
    this.own(
      session.onDidChange(() => {
        this.queue();
      }),
    );
    this.own(
      vscode.workspace.onDidOpenTextDocument(() => {
        this.queue();
      }),
    );
    this.own(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.collection.delete(uri);
      }),
    );
    this.queue();
  }

  override dispose(): void {
    clearTimeout(this.pause);
    this.checks++;
    super.dispose();
  }

  private queue(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.checkNext(), PAUSE);
  }

  /** One check at a time: where rules are many, one may last longer than the pauses of typing. */
  private async checkNext(): Promise<void> {
    this.checks++;
    if (this.isChecking) {
      this.isWanted = true;
      return;
    }
    this.isChecking = true;
    await guarded('diagnostics', () => this.check(this.checks), undefined);
    this.isChecking = false;
    if (!this.isWanted) return;
    this.isWanted = false;
    this.queue();
  }

  private async check(check: number): Promise<void> {
    const found: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const [repository, documents] of await this.openFiles()) {
      const paths = new Set(documents.keys());
      const problems = await checkRepository(repository.repository, paths, breather());
      for (const [path, uri] of documents) {
        const own = problems.filter((problem) => problem.path === path);
        found.push([uri, own.map((problem) => new ProblemDiagnostic(problem))]);
      }
    }
    if (check === this.checks) this.show(found);
  }

  /** Documents that closed while they were checked stay without diagnostics. */
  private show(found: readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[]])[]): void {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const checked = found.filter(([uri]) => open.has(uri.toString()));
    const known = new Set(checked.map(([uri]) => uri.toString()));
    this.collection.forEach((uri) => {
      if (!known.has(uri.toString())) this.collection.delete(uri);
    });
    for (const [uri, diagnostics] of checked) {
      if (diagnostics.length > 0 || this.collection.has(uri)) this.collection.set(uri, diagnostics);
    }
  }

  /** Every open document of every repository, by its path. */
  private async openFiles(): Promise<Map<RepositorySession, Map<RepoPath, vscode.Uri>>> {
    const open = new Map<RepositorySession, Map<RepoPath, vscode.Uri>>();
    for (const { uri } of vscode.workspace.textDocuments) {
      const place = await this.session.placeOf(uri);
      if (place === null) continue;
      const documents = open.get(place.session) ?? new Map<RepoPath, vscode.Uri>();
      open.set(place.session, documents.set(place.path, uri));
    }
    return open;
  }
}

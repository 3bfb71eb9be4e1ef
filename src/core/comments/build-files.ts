import { isBlank, isNewline } from './letters';
import { line, skip, string } from './rules';
import { compileRules, type Run } from './run';

/** A command for the shell, as far as its comments go. */
const COMMAND = compileRules([
  skip('\\', 2),
  line('@#', { where: 'first' }),
  line('-#', { where: 'first' }),
  line('#', { where: 'word' }),
  string('"'),
  string("'", { escape: null }),
]);

const MAKE = compileRules([skip('\\#', 2), line('#', { where: 'word' })]);

/** Makefiles: what make itself reads has no strings; lines of a recipe are the shell's. */
export function lexMake(run: Run): void {
  for (let at = 0; at < run.end;) {
    const end = run.lineEnd(at);
    lexPart(run, at, end, run.text[at] === '\t' ? COMMAND : MAKE);
    at = nextLine(run, end);
  }
}

/**
 * Dockerfiles: a line that `#` leads is a comment, also inside a continued command; what `RUN`
 * says is the shell's. The text of a heredoc is a file, or a script where `RUN` has it.
 */
export function lexDocker(run: Run): void {
  let command = false;
  let continued = false;
  for (let at = 0; at < run.end;) {
    const end = run.lineEnd(at);
    const first = firstOf(run, at, end);
    let next = nextLine(run, end);
    if (run.text[first] === '#') run.comment(first + 1, end);
    else if (first < end) {
      if (!continued) command = /^RUN\b/i.test(run.text.slice(first, first + 4));
      if (command) lexGuess(run, first, end);
      continued = run.text[end - 1] === '\\';
      const word = /<<-?(["']?)(\w{1,64})\1/.exec(
        run.text.slice(first, Math.min(end, first + 2000)),
      )?.[2];
      if (word !== undefined) next = lexDocument(run, next, word, command);
    }
    at = next;
  }
}

/** After so many documents without an end no further one is looked for. */
const FAILURE_LIMIT = 20;

/** Answers the start of the line behind a heredoc; `from` where its end is missing. */
function lexDocument(run: Run, from: number, word: string, script: boolean): number {
  if (run.failedHeredocs >= FAILURE_LIMIT) return from;
  const known = run.spans.length;
  for (let at = from; at < run.end;) {
    const end = run.lineEnd(at);
    const first = firstOf(run, at, end);
    if (run.text.slice(first, end) === word) return nextLine(run, end);
    if (script) lexGuess(run, first, end);
    at = nextLine(run, end);
  }
  run.spans.length = known;
  run.failedHeredocs++;
  return from;
}

/** Which shell a container runs is a guess. */
function lexGuess(run: Run, from: number, end: number): void {
  run.guessed = true;
  lexPart(run, from, end, COMMAND);
  run.guessed = false;
}

function lexPart(run: Run, from: number, end: number, rules: typeof COMMAND): void {
  const outer = run.end;
  run.end = end;
  run.restart();
  run.code(from, rules, null);
  run.end = outer;
}

function firstOf(run: Run, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(run.text.charCodeAt(at))) at++;
  return at;
}

function nextLine({ text }: Run, end: number): number {
  const crlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return isNewline(text.charCodeAt(end)) ? end + (crlf ? 2 : 1) : end + 1;
}

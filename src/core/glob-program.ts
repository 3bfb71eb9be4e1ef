/**
 * One step of a program. Steps that take a character name what it must be; the others lead on
 * without taking one.
 */
type Step =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly set: CharacterSet }
  /** Any run but `/`: stays here, or goes on. */
  | { readonly kind: 'run' }
  /** Any number of whole folders: `folders` stands before a name, `inside` within one. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'inside' }
  | { readonly kind: 'fork'; targets: number[] }
  | { readonly kind: 'jump'; target: number }
  | { readonly kind: 'end' };

interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

const SLASH = 47;

/**
 * A glob as a nondeterministic automaton, run with a set of states (Thompson 1968): every character
 * of the path visits every step at most once, so no glob can make matching hang.
 */
export class GlobProgram {
  private readonly steps: readonly Step[];

  /** `floating`: the glob may match below any folder. */
  constructor(glob: string, floating: boolean) {
    this.steps = new GlobCompiler(glob).compile(floating);
  }

  /** Whether the glob matches the path, or, unless `exact`, a folder above it. */
  matches(path: string, exact = false): boolean {
    const marks = new Uint32Array(this.steps.length);
    let round = 1;
    let current: number[] = [];
    let done = this.enter(0, current, marks, round);
    let before = 0;
    for (const character of path) {
      const code = character.codePointAt(0) ?? 0;
      // A glob that ends here has matched a folder: this character begins what is in it.
      if (done && !exact && (code === SLASH || before === SLASH)) return true;
      if (current.length === 0) return false;
      const next: number[] = [];
      round++;
      done = false;
      for (const at of current) {
        const target = this.after(at, code);
        if (target >= 0 && this.enter(target, next, marks, round)) done = true;
      }
      current = next;
      before = code;
    }
    return done;
  }

  /**
   * Adds the steps that take a character and are reached from `start` without one. Answers whether
   * the end is reached.
   */
  private enter(start: number, states: number[], marks: Uint32Array, round: number): boolean {
    const open = [start];
    let done = false;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (marks[at] === round) continue;
      marks[at] = round;
      const step = this.steps[at];
      if (step === undefined) continue;
      if (step.kind === 'end') done = true;
      else if (step.kind === 'jump') open.push(step.target);
      else if (step.kind === 'fork') for (const target of step.targets) open.push(target);
      else {
        states.push(at);
        if (step.kind === 'run') open.push(at + 1);
        if (step.kind === 'folders') open.push(at + 2);
      }
    }
    return done;
  }

  /** The step that follows when the step at `at` takes a character; -1 where it does not take it. */
  private after(at: number, code: number): number {
    const step = this.steps[at];
    if (step?.kind === 'character') return step.code === code ? at + 1 : -1;
    if (step?.kind === 'inside') return code === SLASH ? at - 1 : at;
    if (step === undefined || code === SLASH) return -1;
    if (step.kind === 'set') return holds(step.set, code) ? at + 1 : -1;
    return step.kind === 'run' ? at : at + 1;
  }
}

function holds(set: CharacterSet, code: number): boolean {
  return set.negated !== set.ranges.some(([low, high]) => code >= low && code <= high);
}

/** An open `{`: where its fork stands, and the jumps that lead behind its `}`. */
interface OpenBrace {
  readonly fork: { readonly kind: 'fork'; targets: number[] };
  readonly jumps: { readonly kind: 'jump'; target: number }[];
  readonly close: number;
}

/** Turns the text of a glob into steps, one pass, without recursion. */
class GlobCompiler {
  private readonly characters: string[];
  private readonly closings: ReadonlyMap<number, number>;
  private readonly lastBracket: number;
  private readonly steps: Step[] = [];
  private readonly braces: OpenBrace[] = [];

  constructor(glob: string) {
    this.characters = Array.from(glob);
    this.lastBracket = this.characters.lastIndexOf(']');
    this.closings = closingBraces(this.characters, this.lastBracket);
  }

  compile(floating: boolean): readonly Step[] {
    if (floating) this.steps.push({ kind: 'folders' }, { kind: 'inside' });
    let at = 0;
    while (at < this.characters.length) at = this.read(at);
    this.steps.push({ kind: 'end' });
    return this.steps;
  }

  /** Reads what stands at `at`; returns where to go on. */
  private read(at: number): number {
    const character = this.characters[at] ?? '';
    if (character === '*') return this.readStars(at);
    if (character === '[') return this.readSet(at);
    if (character === '{' && this.closings.has(at)) return this.openBrace(at);
    const brace = this.braces.at(-1);
    if (brace !== undefined && character === ',') return this.nextAlternative(brace, at);
    if (brace?.close === at) return this.closeBrace(brace, at);
    if (character === '?') this.steps.push({ kind: 'any' });
    else if (character === '\\' && at + 1 < this.characters.length) return this.plain(at + 1);
    else return this.plain(at);
    return at + 1;
  }

  private plain(at: number): number {
    const code = this.characters[at]?.codePointAt(0) ?? 0;
    this.steps.push({ kind: 'character', code });
    return at + 1;
  }

  /** Two and more stars that are a whole segment span folders; else any number of them is one. */
  private readStars(at: number): number {
    let end = at;
    while (this.characters[end] === '*') end++;
    const inBrace = this.braces.length > 0;
    const before = this.characters[at - 1] ?? '/';
    const after = this.characters[end] ?? '/';
    const whole =
      (inBrace ? '/{,' : '/').includes(before) && (inBrace ? '/},' : '/').includes(after);
    if (end - at < 2 || !whole) {
      this.steps.push({ kind: 'run' });
      return end;
    }
    this.steps.push({ kind: 'folders' }, { kind: 'inside' });
    if (this.characters[end] === '/') return end + 1;
    this.steps.push({ kind: 'run' });
    return end;
  }

  private openBrace(at: number): number {
    const fork = { kind: 'fork' as const, targets: [this.steps.length + 1] };
    this.steps.push(fork);
    this.braces.push({ fork, jumps: [], close: this.closings.get(at) ?? at });
    return at + 1;
  }

  private nextAlternative(brace: OpenBrace, at: number): number {
    const jump = { kind: 'jump' as const, target: 0 };
    this.steps.push(jump);
    brace.jumps.push(jump);
    brace.fork.targets.push(this.steps.length);
    return at + 1;
  }

  private closeBrace(brace: OpenBrace, at: number): number {
    for (const jump of brace.jumps) jump.target = this.steps.length;
    this.braces.pop();
    return at + 1;
  }

  /** `[ab]`, `[a-z]`, `[!ab]`, `[^ab]`; a `]` right after the opening is a member. */
  private readSet(at: number): number {
    const end = setEnd(this.characters, at, this.lastBracket);
    if (end < 0) return this.plain(at);
    const negated = isNegated(this.characters, at);
    const ranges: [number, number][] = [];
    for (let i = negated ? at + 2 : at + 1; i < end; i++) {
      const low = this.characters[i]?.codePointAt(0) ?? 0;
      const isRange = this.characters[i + 1] === '-' && i + 2 < end;
      if (isRange) i += 2;
      ranges.push([low, this.characters[i]?.codePointAt(0) ?? low]);
    }
    this.steps.push({ kind: 'set', set: { negated, ranges } });
    return end + 1;
  }
}

function isNegated(characters: readonly string[], at: number): boolean {
  return characters[at + 1] === '!' || characters[at + 1] === '^';
}

/** The place of the `]` that closes the set opened at `at`, -1 where none does. */
function setEnd(characters: readonly string[], at: number, lastBracket: number): number {
  const second = isNegated(characters, at) ? at + 3 : at + 2;
  return lastBracket < second ? -1 : characters.indexOf(']', second);
}

/** Where the brace opened at a place is closed; braces without a partner are plain characters. */
function closingBraces(
  characters: readonly string[],
  lastBracket: number,
): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i];
    if (character === '\\') i++;
    else if (character === '[') i = Math.max(i, setEnd(characters, i, lastBracket));
    else if (character === '{') open.push(i);
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closings.set(start, i);
    }
  }
  return closings;
}

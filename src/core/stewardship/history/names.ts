import type { Breathe } from '../../ports';

const STEP = 1024;

const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];

/** Numbers texts in the order they first come. */
export class Names {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  async addAll(names: readonly string[], breathe: Breathe): Promise<void> {
    for (let at = 0; at < names.length; at++) {
      if (at % STEP === 0) await breathe();
      const name = names[at] ?? '';
      this.numbers.set(name, this.list.push(name) - 1);
    }
  }

  async numbersOf(names: readonly string[], breathe: Breathe): Promise<Uint32Array> {
    const numbers = new Uint32Array(names.length);
    for (let at = 0; at < names.length; at++) {
      if (at % STEP === 0) await breathe();
      numbers[at] = this.number(names[at] ?? '');
    }
    return numbers;
  }

  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const copy = detached(name);
    const number = this.list.push(copy) - 1;
    this.numbers.set(copy, number);
    return number;
  }
}

/** A copy of its own: a piece of a text keeps the whole of it in memory. */
function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}

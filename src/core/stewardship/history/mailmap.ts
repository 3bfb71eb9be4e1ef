import type { Person } from '../../ports';

/** What an e-mail, or a name with it, is replaced by; null keeps what stands there. */
interface Replacement {
  name: string | null;
  email: string | null;
}

interface Entry extends Replacement {
  readonly byName: Map<string, Replacement>;
}

/**
 * A `.mailmap` as git reads it (gitmailmap(5)): `Name <email>`, `<email> <old>`, `Name <email> <old>`
 * and `Name <email> Old <old>`, one a line; `#` in front makes a comment. Names and e-mails are found
 * without regard to the case of ASCII letters; what a later line says of the same goes first.
 */
export class Mailmap {
  private readonly entries = new Map<string, Entry>();

  constructor(text: string) {
    for (const line of text.split('\n')) if (!line.startsWith('#')) this.addLine(line);
  }

  person({ name, email }: Person): Person {
    const entry = this.entries.get(lower(email));
    if (entry === undefined) return { name, email };
    const found = entry.byName.get(lower(name)) ?? entry;
    return { name: found.name ?? name, email: found.email ?? email };
  }

  private addLine(line: string): void {
    const first = readPart(line, 0);
    if (first === null || first.email === '') return;
    const second = readPart(line, first.end);
    const old = second?.email ?? first.email;
    const name = first.name === '' ? null : first.name;
    const email = second === null ? null : first.email;
    const entry = this.entry(old);
    if (second !== null && second.name !== '')
      entry.byName.set(lower(second.name), { name, email });
    else {
      entry.name = name ?? entry.name;
      entry.email = email ?? entry.email;
    }
  }

  private entry(email: string): Entry {
    const key = lower(email);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = { name: null, email: null, byName: new Map() };
      this.entries.set(key, entry);
    }
    return entry;
  }
}

/** `Name <email>` at a place; null where there is none. */
function readPart(line: string, start: number): (Person & { readonly end: number }) | null {
  const open = line.indexOf('<', start);
  const close = open < 0 ? -1 : line.indexOf('>', open + 1);
  if (close < 0) return null;
  return {
    name: line.slice(start, open).trim(),
    email: line.slice(open + 1, close),
    end: close + 1,
  };
}

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

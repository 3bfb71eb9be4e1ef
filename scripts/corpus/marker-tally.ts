import type { Marker } from '../../src/core/debt/marker';

export type Doubt = 'marker' | 'refs' | undefined;

/** What a person says stands on a line. */
export interface Label {
  readonly line: number;
  readonly tag: string;
  readonly refs: readonly string[];
  readonly text: string;
  readonly doubt?: Doubt;
}

/** Counts what was found against what people say, for one set of labels. */
export class MarkerTally {
  private right = 0;
  private wrong = 0;
  private missed = 0;
  private details = 0;
  private detailsRight = 0;
  private readonly misses: string[] = [];
  private readonly leftOut = new Set<string>();

  constructor(private readonly name: string) {}

  /** The repository was not fetched. */
  leaveOut(repo: string): void {
    this.leftOut.add(repo);
  }

  /** `label` is null where no marker stands; lines whose label is in doubt are not counted. */
  count(place: string, label: Label | null, doubt: Doubt, found: readonly Marker[]): void {
    if (doubt === 'marker') return;
    if (label !== null && found.length > 0) this.countFound(place, label, doubt, found);
    else if (label !== null) {
      this.missed++;
      this.misses.push(`missed ${place} ${label.tag} ${label.text}`);
    } else if (found.length > 0) {
      this.wrong++;
      this.misses.push(`wrong ${place} ${found.map(({ tag }) => tag).join(' ')}`);
    }
  }

  private countFound(place: string, label: Label, doubt: Doubt, found: readonly Marker[]): void {
    this.right++;
    if (doubt === 'refs') return;
    this.details++;
    const marker = found.find(({ tag }) => tag === label.tag);
    const refs = marker?.refs.join() === label.refs.join();
    if (marker && refs && sameText(marker.text, label.text)) this.detailsRight++;
    else {
      const shown = found.map(({ tag, refs, text }) => `${tag} [${refs.join()}] ${text}`);
      const wanted = `${label.tag} [${label.refs.join()}] ${label.text}`;
      this.misses.push(`detail ${place} ${wanted} <> ${shown.join(' | ')}`);
    }
  }

  reaches(threshold: number): boolean {
    return this.precision >= threshold && this.recall >= threshold;
  }

  report(): string[] {
    const without = this.leftOut.size > 0 ? `; ${this.leftOut.size} repositories not fetched` : '';
    if (this.right + this.wrong + this.missed === 0) {
      return [`${this.name}: none scored${without}`];
    }
    return [
      `${this.name}: precision ${percent(this.precision)}, recall ${percent(this.recall)}` +
        ` (${this.right} right, ${this.wrong} wrong, ${this.missed} missed);` +
        ` tag, refs and text right in ${percent(rate(this.detailsRight, this.details))}${without}`,
      ...this.misses.map((miss) => `  ${miss}`),
    ];
  }

  private get precision(): number {
    return rate(this.right, this.right + this.wrong);
  }

  private get recall(): number {
    return rate(this.right, this.right + this.missed);
  }
}

/** Equal, or one a cut of the other: labels stop at 80 characters and at the end of the line. */
function sameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text.replace(/\s+/g, ' ').replace(/^[\W_]+|[\W_]+$/g, ''),
  ) as [string, string];
  return a === '' || b === '' ? a === b : a.startsWith(b) || b.startsWith(a);
}

function rate(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

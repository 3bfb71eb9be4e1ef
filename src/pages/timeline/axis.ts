import type { TimelineMark } from '../../protocol/timeline';
import { type Arc, laidOut } from './arcs';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Where the axis runs and how arcs lie beside it, in CSS pixels. */
const EDGE = 12;
const LANE = 10;
const RADIUS = 5;
const CORNER = 8;

/** A row as the axis shows it: its middle, and how it stands. */
export interface AxisPoint {
  readonly id: string;
  readonly y: number;
  readonly mark: TimelineMark;
}

/** The drawing beside the rows: a mark for each, an arc from what was replaced to what replaced it. */
export class Axis {
  readonly root = svg('svg', { class: 'axis', 'aria-hidden': 'true' });
  private readonly drawn = new Map<string, Element[]>();

  /** Draws everything anew; `links` are pairs of ids, the replaced one first. Answers its width. */
  draw(
    points: readonly AxisPoint[],
    links: readonly (readonly [string, string])[],
    height: number,
  ): number {
    const at = new Map(points.map(({ id }, index) => [id, index]));
    const spans = links.flatMap(([old, next]) => {
      const [from, to] = [at.get(old), at.get(next)];
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
    const arcs = laidOut(spans);
    const width = EDGE * 2 + LANE * (Math.max(-1, ...arcs.map(({ lane }) => lane)) + 1);
    const x = width - EDGE;
    this.drawn.clear();
    this.root.replaceChildren();
    this.root.setAttribute('width', String(width));
    this.root.setAttribute('height', String(height));
    const [first, last] = [points[0], points.at(-1)];
    if (first && last) {
      this.root.append(svg('path', { class: 'line', d: `M${x} ${first.y}V${last.y}` }));
    }
    for (const arc of arcs) this.drawArc(arc, points, x);
    for (const { id, y, mark } of points) {
      this.add(id, svg('path', { class: `mark ${mark}`, d: markPath(mark, x, y) }));
    }
    return width;
  }

  /** Makes the marks and arcs of some rows stand out. */
  highlight(ids: ReadonlySet<string>): void {
    for (const [id, elements] of this.drawn) {
      for (const element of elements) element.classList.toggle('chosen', ids.has(id));
    }
  }

  private drawArc({ from, to, lane }: Arc, points: readonly AxisPoint[], x: number): void {
    const [old, next] = [points[from], points[to]];
    if (!old || !next) return;
    const far = x - RADIUS - LANE * (lane + 1);
    const corner = Math.min(CORNER, Math.abs(old.y - next.y) / 2);
    const down = next.y > old.y ? corner : -corner;
    const near = x - RADIUS - 1;
    const path =
      `M${near} ${old.y}H${far + corner}Q${far} ${old.y} ${far} ${old.y + down}` +
      `V${next.y - down}Q${far} ${next.y} ${far + corner} ${next.y}H${near - 3}`;
    const head = `M${near - 4} ${next.y - 4}L${near} ${next.y}L${near - 4} ${next.y + 4}`;
    const group = svg('g', { class: 'arc' });
    group.append(svg('path', { d: path }), svg('path', { d: head }));
    this.root.append(group);
    this.note(old.id, group);
    this.note(next.id, group);
  }

  private add(id: string, element: Element): void {
    this.root.append(element);
    this.note(id, element);
  }

  private note(id: string, element: Element): void {
    const elements = this.drawn.get(id);
    if (elements) elements.push(element);
    else this.drawn.set(id, [element]);
  }
}

/** A shape for each mark, so that nothing depends on colour. */
function markPath(mark: TimelineMark, x: number, y: number): string {
  const r = RADIUS;
  const circle = `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  switch (mark) {
    case 'rejected':
      return `M${x - r + 1} ${y - r + 1}L${x + r - 1} ${y + r - 1}M${x + r - 1} ${y - r + 1}L${x - r + 1} ${y + r - 1}`;
    case 'deprecated':
      return `M${x - r + 1} ${y - r + 1}h${2 * r - 2}v${2 * r - 2}h${2 - 2 * r}Z`;
    case 'superseded':
      return `${circle}M${x - 2} ${y}h4`;
    case 'other':
      return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
    case 'proposed':
    case 'accepted':
      return circle;
  }
}

function svg(tag: 'svg' | 'g' | 'path', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

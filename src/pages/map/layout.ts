import { hierarchy, treemap, type HierarchyRectangularNode } from 'd3-hierarchy';
import type { ShownPlace } from '../../protocol/map';

/** Room for the name of a folder that is open, in pixels. */
const HEADER = 20;

/** Lower or narrower folders show no name of their own. */
const HEADER_FROM = { width: 36, height: 44 };

/** A rectangle, in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place with its rectangle. */
export interface Box extends Rectangle {
  readonly place: ShownPlace;
  /** 0 for what lies directly in the folder that is shown. */
  readonly level: number;
  /** Height of the strip on top that bears the folder's name; 0 without one, as in closed places. */
  readonly header: number;
}

interface Branch {
  readonly place: ShownPlace | null;
  readonly children: Branch[];
}

/** Lays places out so that areas are as their sizes: squarified (Bruls et al. 2000). */
export function layOut(places: readonly ShownPlace[], width: number, height: number): Box[] {
  const root: Branch = { place: null, children: [] };
  const branches = places.map((place): Branch => ({ place, children: [] }));
  branches.forEach((branch, at) => {
    const parent = places[at]?.parent ?? -1;
    (branches[parent] ?? root).children.push(branch);
  });
  const tree = hierarchy(root)
    .sum(({ place, children }) => (children.length === 0 ? (place?.size ?? 0) : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Branch>()
    .size([width, height])
    .paddingInner((node) => (node.depth === 0 ? 4 : 2))
    .paddingTop((node) => (node.depth === 0 ? 0 : headerOf(node) || 2))
    .paddingRight((node) => (node.depth === 0 ? 0 : 2))
    .paddingBottom((node) => (node.depth === 0 ? 0 : 2))
    .paddingLeft((node) => (node.depth === 0 ? 0 : 2))
    .round(true)(tree);
  return laid.descendants().flatMap((node) => {
    const { place } = node.data;
    if (place === null) return [];
    const rectangle = {
      x: node.x0,
      y: node.y0,
      width: Math.max(0, node.x1 - node.x0),
      height: Math.max(0, node.y1 - node.y0),
    };
    return [{ ...rectangle, place, level: node.depth - 1, header: headerOf(node) }];
  });
}

function headerOf(node: HierarchyRectangularNode<Branch>): number {
  if (node.data.place?.open !== true) return 0;
  const { width, height } = HEADER_FROM;
  return node.x1 - node.x0 >= width && node.y1 - node.y0 >= height ? HEADER : 0;
}

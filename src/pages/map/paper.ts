import type { MapLayer } from '../../protocol/map';

type Fills = Readonly<Record<string, string>>;

/** Shades of one hue, light to dark: told apart in grey too. Nothing here follows a theme. */
function shades(none: string, ...steps: readonly string[]): Fills {
  const classes = steps.map((step, at) => [`c${at}`, step] as const);
  return Object.fromEntries([...classes, ['unknown', none]]);
}

const UNKNOWN = '#f4f5f7';

/** Both layers about owners. */
const OWNERS = shades(UNKNOWN, '#e3effb', '#b4d3f2', '#7db2e6', '#3d86cc', '#14508f');

/** Colours of the picture that is kept in a file. */
export const PAPER: {
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly group: string;
  readonly fills: Readonly<Record<MapLayer, Fills>>;
} = {
  ink: '#1d2430',
  quiet: '#5a6472',
  edge: '#9aa4b2',
  group: '#e4e8ee',
  fills: {
    ownership: OWNERS,
    'truck-factor': shades(UNKNOWN, '#efe9f8', '#d5c6ee', '#b299de', '#8560c4', '#522e91'),
    declared: OWNERS,
    drift: shades(UNKNOWN, '#fbefdf', '#f6d4a4', '#eab062', '#c97f1e', '#84500a'),
    debt: shades(UNKNOWN, '#f1f3f6', '#f5c6c0', '#ea958b', '#cf5145', '#8c1f18'),
  },
};

/** Text on the dark classes; on the others it is `PAPER.ink`. */
export const ON_PAPER: Readonly<Record<string, string>> = { c3: '#ffffff', c4: '#ffffff' };

/** Patterns beside the colours, as definitions of an SVG. */
export const PATTERNS = [
  '<pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1" fill="#9aa4b2"/></pattern>',
  '<pattern id="lines" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9" stroke="#ffffff" stroke-opacity=".28" stroke-width="2"/></pattern>',
  '<pattern id="cross" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9M0 0H9" stroke="#ffffff" stroke-opacity=".28" stroke-width="2"/></pattern>',
].join('');

/** The pattern of a style; null where the colour is light enough to be told by itself. */
export function patternOf(style: string): string | null {
  switch (style) {
    case 'unknown':
      return 'dots';
    case 'c3':
      return 'lines';
    case 'c4':
      return 'cross';
    default:
      return null;
  }
}

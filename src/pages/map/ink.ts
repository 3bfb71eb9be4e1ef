import { MAP_CLASSES } from '../../protocol/map-classes';
import { make } from '../dom';
import { readableOn, readColour } from './contrast';

/**
 * Sets `--on-c0` to `--on-c4` of an element to what is read best on each class in the theme as it is
 * now: colours of a theme are known only when it is drawn. `--off-c0` to `--off-c4` are the opposite, for
 * patterns that leave the text to be read.
 */
export function setInk(root: HTMLElement): void {
  const probe = make('span', { hidden: true });
  root.append(probe);
  for (const one of MAP_CLASSES) {
    probe.className = `tile c${one}`;
    const colour = readColour(getComputedStyle(probe).backgroundColor);
    if (colour === null) continue;
    const ink = readableOn(colour);
    root.style.setProperty(`--on-c${one}`, ink);
    root.style.setProperty(`--off-c${one}`, ink === 'white' ? 'black' : 'white');
  }
  probe.remove();
}

/** Calls `changed` when the editor gave the page another theme. */
export function whenThemeChanges(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children. Texts go in as text, never as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that sends no form. */
export function makeButton(text: string, look: string, pressed: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: look }, text);
  button.addEventListener('click', pressed);
  return button;
}

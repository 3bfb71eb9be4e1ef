/** Moves the focus to the control after `from`, as Tab would; nothing happens after the last. */
export function focusNext(form: HTMLFormElement, from: HTMLElement): void {
  const controls = [...form.elements].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && isReachable(element),
  );
  controls[controls.indexOf(from) + 1]?.focus();
}

/** Not hidden, not folded away, no fieldset, not the × of a chip. */
function isReachable(element: HTMLElement): boolean {
  if (element instanceof HTMLFieldSetElement || element.classList.contains('remove')) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Moves the focus to where the work goes on. Whoever uses the keyboard, or hears the screen, is never left behind. */

/** Drawing is done by then: what is to have the focus is there. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Lets the pane answer what waits: input, drawing. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

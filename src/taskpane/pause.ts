/** How long a calculation may hold the pane's thread, in milliseconds. */
const TRANCHE = 12;

/** Lets the pane answer what waits (input, drawing), as soon as it was held for long. */
export function createPause(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TRANCHE) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}

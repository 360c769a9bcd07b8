/**
 * Lets the page handle what waits: input, drawing. By a message, because browsers slow the timers of
 * a hidden pane down to one a second, or less.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

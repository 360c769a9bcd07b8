/** Builds the pane and the preview, and serves them on a free port; resolves with the address. */
export function start(): Promise<string>;
export function stop(): Promise<void>;

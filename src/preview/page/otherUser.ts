/** The two names of this machine. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  localhost: "127.0.0.1",
  "127.0.0.1": "localhost",
};

/**
 * The address of the same page under this machine's other name: a browser keeps what a page stores
 * by host name, so the add-in finds nothing there of what its first pane kept. An address elsewhere
 * stays as it is.
 */
export function asOtherUser(url: string): string {
  const address = new URL(url);
  address.hostname = OTHER_NAMES[address.hostname] ?? address.hostname;
  return address.href;
}

/** The device's storage, or null where it is switched off or denied: reading the property may throw. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error: unknown) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

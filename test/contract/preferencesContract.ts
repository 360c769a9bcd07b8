import type { PreferencesStore } from "../../src/application/ports";

/** What every `PreferencesStore` promises; run on the in-memory double and on the device's. */
export function preferencesContract(open: () => PreferencesStore): void {
  test("nobody is remembered at first", () => {
    expect(open().load()).toEqual({ referent: "" });
  });

  test("remembers the last référent", () => {
    const store = open();
    store.save({ referent: "Dominique" });
    store.save({ referent: "Camille" });
    expect(store.load()).toEqual({ referent: "Camille" });
  });
}

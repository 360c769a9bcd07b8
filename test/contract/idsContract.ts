import type { IdGenerator } from "../../src/application/ports";

/** What every `IdGenerator` promises; run on the tests' counter and on the device's. */
export function idsContract(open: () => IdGenerator): void {
  test("ids are all different, short, and never read as a formula", () => {
    const generator = open();
    const ids = Array.from({ length: 1_000 }, () => generator.next());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id === "" || id.length > 36 || /^[=+\-@]/.test(id))).toEqual([]);
  });
}

/** @jest-environment jsdom */
import { createDevicePorts } from "../../src/device";
import { PREFERENCES_PAR_DEFAUT } from "../../src/domain/preferences";
import { aSaisie } from "../support/saisieBuilders";

it("works on a device that denies its storage", () => {
  const denied = jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  const { saisies, preferences } = createDevicePorts("p.", "");
  denied.mockRestore();
  expect(saisies.save(aSaisie())).toBe(false);
  expect(preferences.load()).toEqual(PREFERENCES_PAR_DEFAUT);
  preferences.save({ referent: "Camille" });
  expect(preferences.load().referent).toBe("Camille");
});

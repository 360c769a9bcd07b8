/** @jest-environment jsdom */
import { createDevicePorts } from "../../src/device";
import { envoisContract } from "./envoisContract";
import { idsContract } from "./idsContract";
import { preferencesContract } from "./preferencesContract";
import { saisiesContract } from "./saisiesContract";

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.restoreAllMocks());

const openDevice = () => createDevicePorts("p.", "a.xlsx");

const KEY = "p.suivi.saisie.1:a.xlsx";

/** A browser tells a change to every page but the one that made it. */
function tellOtherPages(): void {
  const newValue = window.localStorage.getItem(KEY);
  window.dispatchEvent(new StorageEvent("storage", { key: KEY, newValue }));
}

describe("SaisieStore on the browser's storage", () => {
  saisiesContract(() => {
    const elsewhere = openDevice().saisies;
    return {
      store: openDevice().saisies,
      changeElsewhere: (saisie) => {
        if (saisie) elsewhere.save(saisie);
        else elsewhere.clear();
        tellOtherPages();
      },
      refuse: () => {
        jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
          throw new DOMException("full", "QuotaExceededError");
        });
      },
    };
  });
});

describe("EnvoiStore on the browser's storage", () => {
  envoisContract(() => {
    const elsewhere = openDevice().envois;
    return {
      store: openDevice().envois,
      changeElsewhere: (change) => {
        change(elsewhere);
        const key = Object.keys(window.localStorage).find((one) => one.includes("suivi.envoi."));
        window.dispatchEvent(new StorageEvent("storage", { key: key ?? null }));
      },
      refuse: () => {
        jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
          throw new DOMException("full", "QuotaExceededError");
        });
      },
    };
  });
});

describe("PreferencesStore on the browser's storage", () => {
  preferencesContract(() => openDevice().preferences);
});

describe("IdGenerator of the browser", () => {
  idsContract(() => openDevice().ids);
});

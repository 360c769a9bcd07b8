/** @jest-environment jsdom */
import { createDevicePorts } from "../../src/device";
import { createAppelsDeCote } from "../../src/device/appelsDeCote";
import { createReponsesEcrites } from "../../src/device/reponsesEcrites";
import { clockAt } from "../support/doubles/deviceDoubles";
import { TODAY } from "../support/builders";
import { aSaisie } from "../support/saisieBuilders";
import { appelsDeCoteContract } from "./appelsDeCoteContract";
import { envoisContract } from "./envoisContract";
import { idsContract } from "./idsContract";
import { preferencesContract } from "./preferencesContract";
import { aVersion } from "./reponsesContract";
import { reponsesEcritesContract } from "./reponsesEcritesContract";
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

describe("AppelsDeCote on the browser's storage", () => {
  const openFor = (document: string) => createAppelsDeCote(window.localStorage, "p.", document);

  appelsDeCoteContract(() => ({
    store: openFor("a.xlsx"),
    changeElsewhere: (change) => {
      change(openFor("a.xlsx"));
      window.dispatchEvent(new StorageEvent("storage", { key: "p.suivi.de-cote.1:a" }));
    },
    refuse: () => {
      jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
        throw new DOMException("full", "QuotaExceededError");
      });
    },
  }));

  test("shows no call of another workbook, and none that cannot be read", () => {
    const appel = { saisie: aSaisie({ idAppel: "autre" }), instant: 1, relance: true };
    openFor("b.xlsx").put(appel);
    window.localStorage.setItem("p.suivi.de-cote.1:casse", "{half");
    expect([openFor("a.xlsx").list(), openFor("b.xlsx").list()]).toEqual([[], [appel]]);
  });

  test("keeps nothing, and says so, where the device keeps nothing", () => {
    const store = createAppelsDeCote(null, "p.", "a.xlsx");
    const kept = store.put({ saisie: aSaisie(), instant: 1, relance: true });
    expect([kept, store.list()]).toEqual([false, []]);
  });
});

describe("ReponsesEcrites on the browser's storage", () => {
  const openFor = (document: string) =>
    createReponsesEcrites(window.localStorage, "p.", document, clockAt(TODAY));

  reponsesEcritesContract(() => openFor("a.xlsx"));

  test("gives them to the next pane, none of another workbook, and none that cannot be read", () => {
    openFor("a.xlsx").put(aVersion());
    openFor("b.xlsx").put(aVersion({ id: "autre" }));
    window.localStorage.setItem("p.suivi.reponse.1:casse", "{half");
    window.localStorage.setItem(
      "p.suivi.reponse.1:creux",
      JSON.stringify({ document: "a.xlsx", instant: 1, cellules: { id: "creux" } }),
    );
    expect(openFor("a.xlsx").list()).toEqual([aVersion()]);
  });

  test("holds what the device refuses as long as the pane is open", () => {
    const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const store = openFor("a.xlsx");
    store.put(aVersion());
    full.mockRestore();
    expect([store.list(), openFor("a.xlsx").list()]).toEqual([[aVersion()], []]);
    store.remove(aVersion().id);
    expect(store.list()).toEqual([]);
  });
});

describe("PreferencesStore on the browser's storage", () => {
  preferencesContract(() => openDevice().preferences);
});

describe("IdGenerator of the browser", () => {
  idsContract(() => openDevice().ids);
});

import type { SondePage, Sondeur } from "../domain/diagnostic/sondes";
import { browserClipboard } from "./clipboard";
import { createJsonStore, deviceStorage } from "./jsonStore";

const CLE_D_ESSAI = "suivi.diagnostic-essai";

/** What the page of the pane may do in this browser; the thread beside it is the file reader's to try. */
export const sondesPage: Omit<Sondeur<SondePage>, "posteFilSepare"> = {
  postePressePapiers: async () => ({
    issue: (await browserClipboard.copy("Essai du diagnostic")) ? "copie" : "refuse",
  }),
  posteStockage: () => {
    const store = createJsonStore(deviceStorage(), CLE_D_ESSAI, (json) => json);
    const isKept = store.save("essai") && store.load() === "essai";
    store.clear();
    return Promise.resolve({ issue: isKept ? "garde" : "refuse" });
  },
};

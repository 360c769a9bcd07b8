import { createRoot } from "react-dom/client";
import { documentOf } from "../application/envoi";
import { late } from "../application/late";
import { createDevicePorts } from "../device";
import { deviceStorage } from "../device/jsonStore";
import { createDarkMode } from "../device/darkMode";
import {
  createExcelStores,
  documentKey,
  isOfficeDark,
  readGenreClasseur,
  storagePartitionKey,
  whenOfficeReady,
} from "../excel";
import { Volet } from "./Volet";
import { neededByCalls } from "./latePart";
import { createPaneEvents } from "./paneEvents";
import { createPaneServices } from "./services";
import { loadTheme } from "./themes";
import { registerCommands } from "../commands/registerCommands";
import "./styles/index.css";

/** Wires the pane and the ribbon, which share this runtime, to Excel and to the device. */
async function start(): Promise<void> {
  await whenOfficeReady();
  const device = createDevicePorts(storagePartitionKey(), documentKey());
  const document = documentOf(documentKey(), device.ids);
  const lateAdapters = late(async () => (await import("./lateAdapters")).lateAdapters);
  const derniereUtilisable = late(async () => {
    const { createDerniereUtilisable } = await import("./derniereUtilisable");
    return createDerniereUtilisable(storagePartitionKey(), document);
  });
  const regards = late(async () => (await import("../excel/veille/excelRegards")).excelRegards);
  const ports = {
    ...createExcelStores(),
    ...device,
    document,
    lateAdapters: lateAdapters.load,
    regards: regards.load,
    derniereUtilisable: derniereUtilisable.load,
  };
  // What is too old on this device goes at each start.
  neededByCalls(
    late(async () => {
      const { createElementsGardes } = await import("../device/elementsGardes");
      createElementsGardes(deviceStorage(), storagePartitionKey()).expire(device.clock.now());
    }),
  );
  const events = createPaneEvents();
  const services = createPaneServices(ports, events);
  // Before anything else is waited for: the timer counts from the click.
  registerCommands(ports, {
    onNouvelAppel: () => events.emit({ type: "nouvelAppel", instant: services.montre.now() }),
    onActualisation: (actualisation) => events.emit({ type: "actualisation", actualisation }),
    onActualisationImpossible: (error) => events.emit({ type: "actualisationImpossible", error }),
    onVoletImpossible: (error) => events.emit({ type: "voletImpossible", error }),
  });
  const darkMode = createDarkMode(isOfficeDark);
  await loadTheme(darkMode);
  const root = window.document.getElementById("volet");
  if (root)
    createRoot(root).render(
      <Volet services={services} darkMode={darkMode} readGenre={readGenreClasseur} />,
    );
}

void start();

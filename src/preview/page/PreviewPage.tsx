import { useCallback, useRef, useState } from "react";
import { Header } from "./Header";
import { type RibbonAction, useManifest } from "./manifest";
import type { PaneHandle } from "./Pane";
import { PaneColumn } from "./PaneColumn";
import { Ribbon } from "./Ribbon";
import { StatusBar } from "./StatusBar";
import { TEXTS } from "./texts";
import { useFileDrop } from "./useFileDrop";
import { useShortcuts } from "./shortcuts";
import { useWorkbook } from "./useWorkbook";

/** The whole page: header, ribbon, grid in the middle, panes at the right, status line. */
export function PreviewPage(props: { manifestUrl: string; workbookUrl: string }) {
  const gridElement = useRef<HTMLDivElement>(null);
  const pane = useRef<PaneHandle>(null);
  const { manifest, manifestError } = useManifest(props.manifestUrl);
  const workbook = useWorkbook(gridElement, props.workbookUrl);
  const isDropping = useFileDrop(workbook.open);
  const [paneShown, setPaneShown] = useState(true);
  const [secondShown, setSecondShown] = useState(false);

  const run = useCallback((action: RibbonAction) => {
    if (action.kind === "showTaskpane") setPaneShown(true);
    else void pane.current?.runCommand(action.name);
  }, []);

  useShortcuts(manifest?.shortcutsUrl ?? "", (name) => run({ kind: "executeFunction", name }));

  return (
    <div className="page">
      <Header
        name={workbook.opened?.name ?? ""}
        paneShown={paneShown}
        secondShown={secondShown}
        onOpen={workbook.open}
        onSave={workbook.save}
        onTogglePane={() => setPaneShown(!paneShown)}
        onToggleSecond={() => setSecondShown(!secondShown)}
      />
      {manifest && <Ribbon groups={manifest.groups} onRun={run} />}
      {[manifestError, workbook.error].map(
        (message) =>
          message && (
            <p className="page-error" role="alert" key={message}>
              {message}
            </p>
          ),
      )}
      <main className="page-middle">
        <div className="page-grid" ref={gridElement} role="region" aria-label={TEXTS.grid} />
        {workbook.opened && manifest && (
          <PaneColumn
            key={workbook.openings}
            ref={pane}
            manifest={manifest}
            opened={workbook.opened}
            shown={paneShown}
            secondShown={secondShown}
            onShownChange={setPaneShown}
          />
        )}
      </main>
      <StatusBar status={workbook.status} undrawn={workbook.opened?.undrawn ?? []} />
      {isDropping && <div className="page-drop">{TEXTS.drop}</div>}
    </div>
  );
}

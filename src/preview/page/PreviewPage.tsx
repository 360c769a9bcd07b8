import { useCallback, useRef, useState } from "react";
import { Header } from "./Header";
import { type RibbonAction, useManifest } from "./manifest";
import { type PostHandle, PostView } from "./PostView";
import { Ribbon } from "./Ribbon";
import { useShortcuts } from "./shortcuts";
import { TEXTS } from "./texts";
import { ThemeContext, usePageTheme } from "./theme";
import { useFileDrop } from "./useFileDrop";
import { useWorkbook } from "./useWorkbook";

/** The whole page: header, ribbon, and one or two computers that have the workbook open. */
export function PreviewPage(props: { manifestUrl: string; workbookUrl: string }) {
  const post = useRef<PostHandle>(null);
  const { manifest, manifestError } = useManifest(props.manifestUrl);
  const { file, error, open } = useWorkbook(props.workbookUrl);
  const { theme, setTheme, shown } = usePageTheme();
  const isDropping = useFileDrop(open);
  const [paneShown, setPaneShown] = useState(true);
  const [secondPaneShown, setSecondPaneShown] = useState(false);
  const [secondPostShown, setSecondPostShown] = useState(false);

  const run = useCallback((action: RibbonAction) => {
    if (action.kind === "showTaskpane") setPaneShown(true);
    else void post.current?.runCommand(action.name);
  }, []);

  useShortcuts(manifest?.shortcutsUrl ?? "", (name) => run({ kind: "executeFunction", name }));

  return (
    <div className="page">
      <Header
        name={file?.name ?? ""}
        paneShown={paneShown}
        secondPaneShown={secondPaneShown}
        secondPostShown={secondPostShown}
        theme={theme}
        onThemeChange={setTheme}
        onOpen={open}
        onSave={() => void post.current?.save()}
        onTogglePane={() => setPaneShown(!paneShown)}
        onToggleSecondPane={() => setSecondPaneShown(!secondPaneShown)}
        onToggleSecondPost={() => setSecondPostShown(!secondPostShown)}
      />
      {manifest && <Ribbon groups={manifest.groups} onRun={run} />}
      {[manifestError, error].map(
        (message) =>
          message && (
            <p className="page-error" role="alert" key={message}>
              {message}
            </p>
          ),
      )}
      <ThemeContext value={shown}>
        <main className="page-middle">
          {file && (
            <PostView
              ref={post}
              file={file}
              manifest={manifest}
              paneShown={paneShown}
              secondPaneShown={secondPaneShown}
              onShownChange={setPaneShown}
            />
          )}
          {file && secondPostShown && (
            <PostView
              isSecond
              file={file}
              manifest={manifest}
              paneShown
              secondPaneShown={false}
              onShownChange={ignore}
            />
          )}
        </main>
      </ThemeContext>
      {!file && <p role="status">{TEXTS.loading}</p>}
      {isDropping && <div className="page-drop">{TEXTS.drop}</div>}
    </div>
  );
}

/** The second computer's pane always shows. */
const ignore = (): void => undefined;

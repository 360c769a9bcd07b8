import { type Ref, use, useEffect, useImperativeHandle, useRef } from "react";
import { type CoauthoredFile, DELAYS } from "./coauthoredFile";
import type { AddinManifest } from "./manifest";
import type { PaneHandle } from "./Pane";
import { PaneColumn } from "./PaneColumn";
import { PostBar } from "./PostBar";
import { StatusBar } from "./StatusBar";
import { exposeTestHook } from "./testHook";
import { TEXTS } from "./texts";
import { ThemeContext } from "./theme";
import { usePost } from "./usePost";

export interface PostHandle extends PaneHandle {
  save(): Promise<void>;
}

interface PostViewProps {
  file: CoauthoredFile;
  manifest: AddinManifest | null;
  /** Whether it is the second computer: another user, far from the server. */
  isSecond?: boolean;
  paneShown: boolean;
  /** Whether a second pane of another user shows beside the first, on the same copy. */
  secondPaneShown: boolean;
  onShownChange: (shown: boolean) => void;
  ref?: Ref<PostHandle>;
}

/** One computer: its copy of the workbook in the grid, the add-in's panes on it, and how it is kept. */
export function PostView(props: PostViewProps) {
  const { file, manifest, isSecond = false } = props;
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<PaneHandle>(null);
  const delay = isSecond ? DELAYS.far : DELAYS.near;
  const { copy, opened, error, save, status } = usePost(grid, file, delay);
  const title = isSecond ? TEXTS.secondPost : TEXTS.firstPost;

  useEffect(() => {
    if (opened) exposeTestHook(opened, isSecond);
  }, [opened, isSecond]);
  const { dark } = use(ThemeContext);
  useEffect(() => opened?.setDark(dark), [opened, dark]);
  /** Commands of the ribbon from before the workbook and its pane were there: Excel keeps them too. */
  const waiting = useRef<string[]>([]);
  useEffect(() => {
    const ready = pane.current;
    if (ready) for (const name of waiting.current.splice(0)) void ready.runCommand(name);
  }, [opened, manifest]);
  useImperativeHandle(props.ref, () => ({
    save,
    runCommand: async (name) => {
      if (pane.current) await pane.current.runCommand(name);
      else waiting.current.push(name);
    },
  }));
  return (
    <section className="post" aria-label={title}>
      {copy && <PostBar title={title} copy={copy} delay={delay} />}
      {error && (
        <p className="page-error" role="alert">
          {error}
        </p>
      )}
      {copy && !copy.isOpen && <p className="post-closed">{TEXTS.closedHere}</p>}
      <div className={copy?.isOpen === false ? "post-middle post-shut" : "post-middle"}>
        <div
          className="page-grid"
          ref={grid}
          role="region"
          aria-label={isSecond ? TEXTS.secondGrid : TEXTS.grid}
        />
        {opened && manifest && copy?.isOpen && (
          <PaneColumn
            key={opened.number}
            ref={pane}
            manifest={manifest}
            opened={opened}
            otherUser={isSecond}
            shown={props.paneShown}
            secondShown={props.secondPaneShown}
            onShownChange={props.onShownChange}
          />
        )}
      </div>
      <StatusBar status={status} undrawn={opened?.undrawn ?? []} />
    </section>
  );
}

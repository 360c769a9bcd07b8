import { type Ref, useImperativeHandle, useRef } from "react";
import type { AddinManifest } from "./manifest";
import type { OpenedWorkbook } from "./openedWorkbook";
import { Pane, type PaneHandle } from "./Pane";
import { TEXTS } from "./texts";

interface PaneColumnProps {
  manifest: AddinManifest;
  opened: OpenedWorkbook;
  /** Whether the pane is another user's than that of the page's first computer. */
  otherUser: boolean;
  /** A hidden pane keeps running: it is the runtime of the ribbon's commands. */
  shown: boolean;
  secondShown: boolean;
  onShownChange: (shown: boolean) => void;
  ref: Ref<PaneHandle>;
}

/** The add-in's pane and, beside it, a second one on the same workbook: another user's. */
export function PaneColumn(props: PaneColumnProps) {
  const { manifest, opened, otherUser, shown, secondShown, onShownChange } = props;
  const { displayName, functionFileUrl } = manifest;
  const paneUrl = otherUser ? asOtherUser(manifest.paneUrl) : manifest.paneUrl;
  const title = otherUser ? TEXTS.paneOfSecondPost(displayName) : displayName;
  const sharedRuntime = functionFileUrl === null;
  const main = useRef<PaneHandle>(null);
  const commands = useRef<PaneHandle>(null);
  useImperativeHandle(props.ref, () => ({
    runCommand: async (name) => (sharedRuntime ? main : commands).current?.runCommand(name),
  }));
  const common = { opened, sharedRuntime };
  return (
    <>
      <Pane
        {...common}
        ref={main}
        title={title}
        url={paneUrl}
        shown={shown}
        onShownChange={onShownChange}
      />
      {secondShown && (
        <Pane {...common} title={TEXTS.secondPane(displayName)} url={asOtherUser(paneUrl)} shown />
      )}
      {functionFileUrl !== null && (
        <Pane
          {...common}
          ref={commands}
          title={TEXTS.commandsOf(displayName)}
          url={functionFileUrl}
          shown={false}
        />
      )}
    </>
  );
}

/** The two names of this machine. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  localhost: "127.0.0.1",
  "127.0.0.1": "localhost",
};

/**
 * The address of the same page under this machine's other name: a browser keeps what a page stores
 * by host name, so the add-in finds nothing there of what its first pane kept. An address elsewhere
 * stays as it is.
 */
export function asOtherUser(url: string): string {
  const address = new URL(url);
  address.hostname = OTHER_NAMES[address.hostname] ?? address.hostname;
  return address.href;
}

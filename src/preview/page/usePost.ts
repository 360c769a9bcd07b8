import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { CopySettings } from "../coauthoring";
import type { CoauthoredFile, Post } from "./coauthoredFile";
import type { UnsavedPart } from "../host";
import type { OpenedWorkbook } from "./openedWorkbook";
import { TEXTS } from "./texts";

/** One computer that has the file open, in an element of the page: its workbook, and how it is. */
export function usePost(
  container: RefObject<HTMLElement | null>,
  file: CoauthoredFile,
  delay: CopySettings["delay"],
) {
  const [post, setPost] = useState<Post | null>(null);
  const [opened, setOpened] = useState<OpenedWorkbook | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const [calculating, setCalculating] = useState(false);
  const [modified, setModified] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  /** What the file that was just handed over does not hold. */
  const [unsaved, setUnsaved] = useState<readonly UnsavedPart[]>([]);
  /** The file that is shown, or is on its way, and the workbook in it: both are asked after a wait. */
  const latest = useRef<{ post: Promise<Post | null>; workbook: OpenedWorkbook | null }>(null);
  // The copy tells that it has changed; what it is now is asked of it.
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    if (!container.current) return undefined;
    let gone = false;
    const onOpened = (next: OpenedWorkbook): void => {
      next.grid.calculation.onBusyChange = setCalculating;
      next.grid.calculation.onWritten = () => setModified(true);
      shown.workbook = next;
      setOpened(next);
      setModified(false);
      setSavedAt(null);
      setUnsaved([]);
    };
    const place = { container: container.current, onEditMode: setEditing, onOpened };
    const opening = file.openPost(place, delay).then(
      (next) => {
        next.copy.onStatus = lookAgain;
        if (gone) next.close();
        else setPost(next);
        return next;
      },
      (problem: unknown) => {
        setError(TEXTS.openFailed);
        throw problem;
      },
    );
    // Whoever asks for the file learns nothing of a failure, which the page tells.
    const shown = { post: opening.catch(() => null), workbook: null as OpenedWorkbook | null };
    latest.current = shown;
    return () => {
      gone = true;
      void opening.then((next) => next.close());
    };
  }, [container, file, delay]);

  /** Saves it for the others, and hands the file to the browser's downloads; one that is being opened, once it is there. */
  const save = useCallback(async () => {
    const copy = (await latest.current?.post)?.copy;
    const workbook = latest.current?.workbook;
    if (!workbook || !copy?.isOpen) return;
    try {
      if (!copy.readOnly) await copy.save();
      downloadWorkbook(workbook.name, await workbook.save());
      setModified(false);
      setSavedAt(new Date());
      setUnsaved(workbook.host.unsaved());
    } catch (problem) {
      setError(TEXTS.saveFailed);
      throw problem;
    }
  }, []);

  return {
    copy: post?.copy ?? null,
    opened,
    error,
    save,
    status: { opening: opened === null, editing, calculating, modified, savedAt, unsaved },
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file to the browser's downloads, under this name. */
function downloadWorkbook(name: string, file: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

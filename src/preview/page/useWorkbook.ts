import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { OpenedWorkbook, UnreadableWorkbookError } from "./openedWorkbook";
import { exposeTestHook } from "./testHook";
import { TEXTS } from "./texts";

/** The workbook that the page shows: opens others, saves it, and tells how it is. */
export function useWorkbook(container: RefObject<HTMLElement | null>, firstUrl: string) {
  const current = useRef<OpenedWorkbook | null>(null);
  const [opened, setOpened] = useState<OpenedWorkbook | null>(null);
  const [openings, setOpenings] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const [opening, setOpening] = useState(true);
  const [editing, setEditing] = useState(false);
  const [calculating, setCalculating] = useState(false);
  const [modified, setModified] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const show = useCallback(
    async (name: string, file: Uint8Array) => {
      if (!container.current) return;
      const next = await OpenedWorkbook.open(container.current, name, file, setEditing);
      current.current?.close();
      current.current = next;
      next.grid.calculation.onBusyChange = setCalculating;
      next.grid.calculation.onWritten = () => setModified(true);
      exposeTestHook(next);
      setOpened(next);
      setOpenings((count) => count + 1);
      setModified(false);
      setSavedAt(null);
    },
    [container],
  );

  /** Shows what `load` gives; a failure is told in place, and the workbook shown stays. */
  const attempt = useCallback(
    async (load: () => Promise<LoadedFile>) => {
      setOpening(true);
      setError(null);
      try {
        const { name, file } = await load();
        await show(name, file);
      } catch (problem) {
        setError(messageOf(problem));
        if (!(problem instanceof UnreadableWorkbookError)) throw problem;
      } finally {
        setOpening(false);
      }
    },
    [show],
  );

  const open = useCallback((file: File) => void attempt(() => readFile(file)), [attempt]);

  const save = useCallback(() => {
    const workbook = current.current;
    workbook
      ?.save()
      .then((file) => {
        downloadWorkbook(workbook.name, file);
        setModified(false);
        setSavedAt(new Date());
      })
      .catch((problem: unknown) => {
        setError(TEXTS.saveFailed);
        throw problem;
      });
  }, []);

  useEffect(() => {
    void attempt(() => fetchWorkbook(firstUrl));
  }, [attempt, firstUrl]);

  return {
    opened,
    openings,
    error,
    open,
    save,
    status: { opening, editing, calculating, modified, savedAt },
  };
}

interface LoadedFile {
  name: string;
  file: Uint8Array;
}

async function readFile(file: File): Promise<LoadedFile> {
  return { name: file.name, file: new Uint8Array(await file.arrayBuffer()) };
}

async function fetchWorkbook(url: string): Promise<LoadedFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const name = url.slice(url.lastIndexOf("/") + 1);
  return { name, file: new Uint8Array(await response.arrayBuffer()) };
}

function messageOf(problem: unknown): string {
  return problem instanceof UnreadableWorkbookError
    ? TEXTS.notAWorkbook(problem.fileName)
    : TEXTS.openFailed;
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

import { useCallback, useEffect, useState } from "react";
import { CoauthoredFile } from "./coauthoredFile";
import { UnreadableWorkbookError } from "./openedWorkbook";
import { TEXTS } from "./texts";

/** The file that the page shows: opens others, and tells what went wrong with one. */
export function useWorkbook(firstUrl: string) {
  const [file, setFile] = useState<CoauthoredFile | null>(null);
  const [error, setError] = useState<string | null>(null);

  /** Shows what `load` gives; a failure is told in place, and the workbook shown stays. */
  const attempt = useCallback(async (load: () => Promise<LoadedFile>) => {
    setError(null);
    try {
      const { name, file: bytes } = await load();
      setFile(new CoauthoredFile(name, bytes));
    } catch (problem) {
      setError(messageOf(problem));
      if (!(problem instanceof UnreadableWorkbookError)) throw problem;
    }
  }, []);

  const open = useCallback((given: File) => void attempt(() => loadFile(given)), [attempt]);

  useEffect(() => {
    void attempt(() => fetchWorkbook(firstUrl));
  }, [attempt, firstUrl]);

  return { file, error, open };
}

interface LoadedFile {
  name: string;
  file: Uint8Array;
}

async function loadFile(file: File): Promise<LoadedFile> {
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

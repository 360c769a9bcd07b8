import { useEffect, useState } from "react";
import { type AddinManifest, readManifest } from "./manifest";
import { TEXTS } from "./texts";

/** Loads the add-in's manifest; `manifestError` is a French text when it cannot be read. */
export function useManifest(url: string) {
  const [manifest, setManifest] = useState<AddinManifest | null>(null);
  const [manifestError, setError] = useState<string | null>(null);
  useEffect(() => {
    fetch(url)
      .then((response) => response.text())
      .then((xml) => setManifest(readManifest(xml, location.origin)))
      .catch((error: unknown) => {
        setError(TEXTS.noManifest);
        throw error;
      });
  }, [url]);
  return { manifest, manifestError };
}

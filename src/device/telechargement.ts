import type { Telechargement } from "../application/latePorts";

/** The browser's own way: a link to what is in memory. */
export const browserTelechargement: Telechargement = {
  offer(nom, contenu, type) {
    const url = URL.createObjectURL(new Blob([contenu], { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = nom;
    link.click();
    // The browser has taken it once the click is over.
    setTimeout(() => URL.revokeObjectURL(url), 0);
  },
};

import type { CodeTardif } from "./lecture";
import { readAutre, readOds } from "./readAutre";
import { readTexte } from "./readTexte";

/** For Node's threads, which cannot translate TypeScript that comes late: all of it comes at once. */
export const CODE_DE_NODE: CodeTardif = {
  texte: () => Promise.resolve({ readTexte }),
  autre: () => Promise.resolve({ readAutre, readOds }),
};

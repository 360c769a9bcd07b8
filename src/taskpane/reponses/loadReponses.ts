import { late } from "../../application/late";
import { neededByCalls } from "../latePart";
import { parseReponseType, type ReponseType } from "../../domain/reponseType";

/** The code of the welcome mail, which answers no line of the nomenclature. */
export const BIENVENUE = "bienvenue";

neededByCalls(late(() => loadReponse(BIENVENUE)));

const CODE = /^[\w-]+$/;

/**
 * The réponse type of a line, null when nobody has written it yet. All texts come in one chunk, at
 * the first call; fails when that cannot be loaded, and the next call tries again.
 */
export async function loadReponse(code: string): Promise<ReponseType | null> {
  const source = CODE.test(code) ? await sourceOf(code) : null;
  return source === null ? null : parseReponseType(source);
}

async function sourceOf(code: string): Promise<string | null> {
  try {
    const file: unknown = await import(
      /* webpackMode: "lazy-once", webpackChunkName: "reponses", webpackExclude: /LISEZMOI/ */
      `../../../assets/reponses/${code}.md`
    );
    return defaultTextOf(file);
  } catch (error: unknown) {
    if (isMissingModule(error)) return null;
    throw error;
  }
}

function defaultTextOf(file: unknown): string | null {
  const hasDefault = typeof file === "object" && file !== null && "default" in file;
  return hasDefault && typeof file.default === "string" ? file.default : null;
}

/** What webpack and Node say of a file that is not in the folder; a chunk that does not come says otherwise. */
function isMissingModule(error: unknown): boolean {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && error.code === "MODULE_NOT_FOUND";
}

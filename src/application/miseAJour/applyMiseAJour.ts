import type { ChangementLigne, LigneLue, NouvellesCellules } from "../../domain/historiqueLu";
import { inverseOf } from "../../domain/controle/reparations";
import { SuiviError } from "../../domain/erreurs";
import type { EntreeJournal } from "../../domain/journal";
import type { Operation } from "../../domain/miseAJour/operations";
import {
  CHAMPS_RANGEE,
  type ChampRangee,
  type ChangementRangee,
  changementsDesRangees,
  type ChoixMiseAJour,
} from "../../domain/miseAJour/planMiseAJour";
import { addToJournal } from "../journal";
import type { Retour } from "../portsMiseAJour";
import type { LectureOptions } from "../latePorts";
import {
  type ApercuMiseAJour,
  type EtatMiseAJour,
  isANiveau,
  type MiseAJourPorts,
  rangeeOf,
  readLignes,
} from "./readMiseAJour";

/**
 * What changes a workbook as a whole: another nomenclature, its model brought up to date, and the way
 * back from both. What the sheets hold goes in one request, or not at all. The rows of the history go
 * block by block, in an order in which every state in between is a right one:
 *
 * 1. a code or a level that a formula gives, and that it would no longer find, becomes the constant that
 *    it shows: no figure changes;
 * 2. the sheets take the new version: rows keep their codes, by which they are counted, and their labels;
 * 3. rows take the new labels; a formula that finds their code again is put back.
 *
 * Stopped anywhere, the history says what it said, and all can be gone on with or taken back.
 */

/** What is left to do once the workbook has its version: each can fail by itself, and be tried again. */
export type Etape = "impression" | "lignes" | "journal" | "tableaux";

export interface EtapeEchouee {
  readonly etape: Etape;
  readonly error: unknown;
}

/** What the journal says of it, in French, from how many rows were written. */
export type EntreeOf = (lignes: number) => Omit<EntreeJournal, "instant">;

/** The steps that follow a change of the sheets, with what they need. */
interface Suite {
  readonly impression: readonly Operation[];
  readonly changements: readonly ChangementLigne[];
  /** Places of rows that were written before. */
  readonly dejaEcrites: ReadonlySet<number>;
  readonly entreeOf: EntreeOf;
}

/** How far these steps came. */
export interface Aboutissement {
  /** Rows of the history that were written. */
  readonly lignes: number;
  /** Rows that somebody changed meanwhile, or that were not reached: they keep their code and their old labels. */
  readonly laissees: number;
  /** The steps that did not go to their end, in their order. */
  readonly echecs: readonly EtapeEchouee[];
  readonly suite: Suite;
  /** Those of `suite.changements` that may stand in the workbook. */
  readonly ecrites: readonly ChangementLigne[];
}

/** What was written, and how to take it back: kept as long as the pane is open. */
export interface MiseAJourFaite extends Aboutissement {
  readonly retour: Retour;
  /** Rows whose code or level became a constant before. */
  readonly figees: readonly ChangementLigne[];
}

/**
 * Gives the workbook the new version of its nomenclature. MISE_A_JOUR_DEPASSEE when the workbook, or a
 * row that is to change, is no longer as it was shown; `details.version` is then the number that the
 * workbook has. Rejects only while the sheets are as before and every row says what it said.
 */
export async function updateNomenclature(
  ports: MiseAJourPorts,
  apercu: ApercuMiseAJour,
  entreeOf: EntreeOf,
  options: LectureOptions = {},
): Promise<MiseAJourFaite> {
  const { classeur } = apercu.etat;
  if (!isANiveau(apercu.etat))
    throw new SuiviError("CLASSEUR_PLUS_ANCIEN", { version: classeur.modele });
  const now = await ports.miseAJour.read();
  if (now.empreinte !== classeur.empreinte)
    throw new SuiviError("MISE_A_JOUR_DEPASSEE", { version: now.numero, modele: now.modele });
  const lignes = await readLignes(ports, options);
  requireAsShown(apercu, lignes);

  const { gel, changements } = changementsOf(apercu, lignes);
  const { faits: figees, laisses, erreur } = await ports.historique.change(gel, options);
  if (erreur) throw erreur.error;
  if (laisses.length > 0) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  const { apres, version } = apercu.plan;
  const operations = await ports.modele.operationsDeNomenclature(classeur, apres, version);
  const retour = await ports.miseAJour.apply({ classeur, operations });
  const dejaEcrites = new Set(figees.map(({ avant }) => avant.position));
  const debut = debutOf({
    impression: impressionOf(operations),
    changements,
    dejaEcrites,
    entreeOf,
  });
  return finish(ports, { ...debut, retour, figees }, ETAPES, options);
}

/**
 * Brings the workbook to the add-in's model: sheets, tables, columns, names and formulas that it
 * lacks, all or nothing. CLASSEUR_PLUS_RECENT when it comes from a later add-in.
 */
export async function upgradeModele(
  ports: MiseAJourPorts,
  { classeur, etat }: EtatMiseAJour,
  entree: Omit<EntreeJournal, "instant">,
): Promise<MiseAJourFaite> {
  if (etat === "plusRecent")
    throw new SuiviError("CLASSEUR_PLUS_RECENT", { version: classeur.modele });
  const operations = await ports.modele.operationsDeNiveau(classeur);
  const retour = await ports.miseAJour.apply({ classeur, operations });
  const debut = debutOf({ impression: impressionOf(operations), entreeOf: () => entree });
  return finish(ports, { ...debut, retour, figees: [] }, ETAPES);
}

/**
 * Gives the workbook back its former sheets and rows. Rejects with MISE_A_JOUR_DEPASSEE, before anything
 * is written, when what was written has changed since; done again, it only does what is left.
 */
export async function undoMiseAJour(
  ports: MiseAJourPorts,
  { retour, figees, ecrites }: Pick<MiseAJourFaite, "retour" | "figees" | "ecrites">,
  entree: Omit<EntreeJournal, "instant">,
  options: LectureOptions = {},
): Promise<Aboutissement> {
  const read = (): Promise<readonly LigneLue[]> =>
    figees.length + ecrites.length === 0 ? Promise.resolve([]) : readLignes(ports, options);
  if (await ports.miseAJour.isApplied(retour)) {
    const lignes = await read();
    const labels = inverseOf(ecrites, { lignes }, CHAMPS_RANGEE);
    const rewritten = new Set(ecrites.map(({ avant }) => avant.position));
    const frozen = figees.filter(({ avant }) => !rewritten.has(avant.position));
    const codes = inverseOf(frozen, { lignes }, CHAMPS_RANGEE);
    if (labels.modifiees.length + codes.modifiees.length > 0)
      throw new SuiviError("MISE_A_JOUR_DEPASSEE");
    const { laisses, erreur } = await ports.historique.change(labels.changements, options);
    if (erreur) throw erreur.error;
    if (laisses.length > 0) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
    await ports.miseAJour.revert(retour);
  }
  const { changements, modifiees } = inverseOf(figees, { lignes: await read() }, CHAMPS_RANGEE);
  const debut = debutOf({ changements, entreeOf: () => entree });
  const done = await finish(ports, debut, ["lignes", "journal", "tableaux"], options);
  return { ...done, laissees: done.laissees + modifiees.length };
}

/** Tries the steps again that did not go to their end, and those that tell of rows when rows are among them. */
export function retryEtapes<T extends Aboutissement>(
  ports: MiseAJourPorts,
  aboutissement: T,
  options: LectureOptions = {},
): Promise<T> {
  const failed = new Set(aboutissement.echecs.map(({ etape }) => etape));
  if (failed.has("lignes")) failed.add("journal").add("tableaux");
  const etapes = ETAPES.filter((etape) => failed.has(etape));
  return finish(ports, aboutissement, etapes, options);
}

const ETAPES: readonly Etape[] = ["impression", "lignes", "journal", "tableaux"];

function debutOf(given: Pick<Suite, "entreeOf"> & Partial<Suite>): Aboutissement {
  const suite: Suite = { impression: [], changements: [], dejaEcrites: new Set(), ...given };
  const laissees = suite.changements.length;
  return { lignes: suite.dejaEcrites.size, laissees, echecs: [], suite, ecrites: [] };
}

/** Takes the steps in turn, whatever becomes of each. */
async function finish<T extends Aboutissement>(
  ports: MiseAJourPorts,
  debut: T,
  etapes: readonly Etape[],
  options: LectureOptions = {},
): Promise<T> {
  let now: T = { ...debut, echecs: [] };
  for (const etape of etapes) {
    const { erreur, ...changed } = await ETAPE[etape](ports, now, options);
    const echecs = erreur ? [...now.echecs, { etape, error: erreur.error }] : now.echecs;
    now = { ...now, ...changed, echecs };
  }
  return now;
}

type Pas = Partial<Pick<Aboutissement, "lignes" | "laissees" | "ecrites">> & {
  readonly erreur: { readonly error: unknown } | null;
};

const ETAPE: Readonly<
  Record<
    Etape,
    (ports: MiseAJourPorts, now: Aboutissement, options: LectureOptions) => Promise<Pas>
  >
> = {
  impression: ({ miseAJour }, { suite }) => attempt(() => miseAJour.print(suite.impression)),
  lignes: writeLignes,
  journal: async (ports, { lignes, suite }) => ({
    erreur: await addToJournal(ports, suite.entreeOf(lignes)),
  }),
  tableaux: ({ feuilles }) => attempt(() => feuilles.refreshCaches()),
};

async function attempt(work: () => Promise<void>): Promise<Pas> {
  try {
    await work();
    return { erreur: null };
  } catch (error: unknown) {
    return { erreur: { error } };
  }
}

/** Rows that stand as meant already count as written: done again, it goes on. */
async function writeLignes(
  { historique }: MiseAJourPorts,
  { ecrites, suite: { changements, dejaEcrites } }: Aboutissement,
  options: LectureOptions,
): Promise<Pas> {
  const { tentes, faits, erreur } = await historique.change(changements, options);
  const others = faits.filter(({ avant }) => !dejaEcrites.has(avant.position));
  return {
    lignes: dejaEcrites.size + others.length,
    laissees: changements.length - faits.length,
    ecrites: [...new Set([...ecrites, ...tentes])],
    erreur,
  };
}

const impressionOf = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter(({ type }) => type === "impression");

/** A row that somebody changed since it was shown stops the update; one that came meanwhile does not. */
function requireAsShown({ plan, lignes }: ApercuMiseAJour, now: readonly LigneLue[]): void {
  const changing = new Set(plan.changements.map(({ avant }) => avant.position));
  const shown = lignes.filter(({ position }) => changing.has(position));
  const byPosition = new Map(now.map((ligne) => [ligne.position, ligne]));
  const byId = new Map(now.map((ligne) => [ligne.cellules.idLigne, ligne]));
  for (const ligne of shown) {
    const { idLigne } = ligne.cellules;
    const there = byPosition.get(ligne.position);
    const found = there?.cellules.idLigne === idLigne || idLigne === "" ? there : byId.get(idLigne);
    if (!found || !sameRangee(ligne, found)) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  }
}

function sameRangee(one: LigneLue, other: LigneLue): boolean {
  const [was, is] = [rangeeOf(one), rangeeOf(other)];
  return (
    CHAMPS_RANGEE.every((champ) => was[champ] === is[champ]) &&
    was.codeCalcule === is.codeCalcule &&
    was.niveauCalcule === is.niveauCalcule
  );
}

const SANS_REECRITURE: ChoixMiseAJour = { reecrireLibelles: false, successeurs: new Map() };

/** What is written before the sheets take the new version, and after. */
function changementsOf(
  { etat, plan, choix }: ApercuMiseAJour,
  lignes: readonly LigneLue[],
): Record<"gel" | "changements", ChangementLigne[]> {
  const avant = etat.classeur.nomenclature.nomenclature;
  const over = (choisi: ChoixMiseAJour): readonly ChangementRangee[] =>
    changementsDesRangees(lignes.map(rangeeOf), avant, plan.apres.nomenclature, choisi);
  const constantes = new Map(
    over(SANS_REECRITURE).map(({ avant: { position }, apres }) => [position, apres]),
  );
  const finales = new Map(over(choix).map(({ avant: { position }, apres }) => [position, apres]));
  const gel = lignes.flatMap((ligne) => {
    const apres = constantes.get(ligne.position);
    return apres ? [{ avant: ligne, apres }] : [];
  });
  const changements = lignes.flatMap((ligne) => {
    const constante = constantes.get(ligne.position) ?? {};
    const apres = afterConstants(finales.get(ligne.position) ?? {}, constante);
    const isEmpty = Object.keys(apres).length === 0;
    return isEmpty ? [] : [{ avant: withConstants(ligne, constante), apres }];
  });
  return { gel, changements };
}

type Contenus = ChangementRangee["apres"];

/** What is left to write on a row that has these constants: where it is to have none, the formula again. */
function afterConstants(finale: Contenus, constante: Contenus): NouvellesCellules {
  const cells: Partial<Record<ChampRangee, string | { readonly formule: "colonne" }>> = {};
  for (const champ of CHAMPS_RANGEE) {
    const [content, frozen] = [finale[champ], constante[champ]];
    if (content !== undefined && content !== frozen) cells[champ] = content;
    else if (content === undefined && frozen !== undefined) cells[champ] = { formule: "colonne" };
  }
  return cells;
}

/** A row once some of its formulas have become constants. */
function withConstants(ligne: LigneLue, constante: Contenus): LigneLue {
  const champs = CHAMPS_RANGEE.filter((champ) => constante[champ] !== undefined);
  if (champs.length === 0) return ligne;
  return {
    ...ligne,
    cellules: { ...ligne.cellules, ...constante },
    sansFormule: new Set([...ligne.sansFormule, ...champs]),
  };
}

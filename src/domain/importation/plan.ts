import { type LigneNomenclature, niveauOf, type Nomenclature } from "../nomenclature";
import { mapInBlocks, type ParBlocs, visitInBlocks } from "../parBlocs";
import type { Sens } from "./cellules";
import {
  type CellulesConnues,
  type CellulesImportees,
  type DejaPresentes,
  dejaPresentesOf,
} from "./dejaPresentes";
import { type FeuilleComprise, readFeuille } from "./feuilles";
import type { HistoriqueTrouve } from "./historiqueDuFichier";
import { type Raison, RAISONS_INCOMPLETES, raisonsOf, type Remarque, remarquesOf } from "./raisons";
import {
  type ChoixFeuille,
  defaultChoixFeuille,
  isOpen,
  mergeQuestions,
  type Question,
} from "./questions";
import { identitesOf } from "./identites";
import type { RangeeComprise, RangeePleine } from "./rangees";
import {
  type Decisions,
  type LibellesDuFichier,
  type RecognizeLigne,
  RegistreLibelles,
  sortOf,
  tripleKey,
} from "./rapprochement";

/** What becomes of each row of an old file. */

/** What the sheets begin with in which an import tells what it did. */
export const DEBUT_DES_RAPPORTS = "Import – ";

/** All that an import depends on, beside a person's choices. */
export interface SourceImport {
  /** The sheets that look like a history, the likeliest first. */
  readonly historiques: readonly HistoriqueTrouve[];
  readonly depuis1904: boolean;
  readonly nomenclature: Nomenclature;
  readonly recognize: RecognizeLigne;
  /** The rows of the history. */
  readonly connues: readonly CellulesConnues[];
  /** Serial day. */
  readonly today: number;
}

export interface ChoixImport {
  /** The sheets that are imported, by name. */
  readonly feuilles: ReadonlyMap<string, ChoixFeuille>;
  readonly decisions: Decisions;
  /** Takes rows over that lack a duration or an answer, to be completed in the history. */
  readonly incompletes: boolean;
}

export interface LigneImportee {
  readonly row: RangeeComprise;
  readonly cellules: CellulesImportees;
}

export interface LigneEcartee {
  readonly row: RangeeComprise;
  readonly raisons: readonly Raison[];
}

/** What becomes of each row below the titles: `total` is the sum of the three lists and of the blank rows. */
export interface PlanImport {
  readonly feuilles: readonly FeuilleComprise[];
  readonly total: number;
  readonly importees: readonly LigneImportee[];
  /** Already in the history. */
  readonly presentes: readonly RangeeComprise[];
  readonly ecartees: readonly LigneEcartee[];
  /** How many rows were left out for each reason; a row may have several. */
  readonly raisons: ReadonlyMap<Raison, number>;
  readonly vides: number;
  readonly libelles: readonly LibellesDuFichier[];
  /** How many imported rows deserve each remark; remarks of none are absent. */
  readonly remarques: ReadonlyMap<Remarque, number>;
  /** Each once, however many sheets ask it. */
  readonly questions: readonly Question[];
}

/**
 * What is taken for granted until a person says otherwise: every sheet that looks like a history is
 * imported, but for those whose rows stand mostly on a sheet before, as on one that gathers the others, and
 * for the reports of a former import.
 */
export function* defaultChoix(
  source: Pick<SourceImport, "historiques" | "depuis1904">,
): ParBlocs<ChoixImport> {
  const known = new Set<string>();
  const feuilles = new Map<string, ChoixFeuille>();
  const isRapport = ({ feuille }: HistoriqueTrouve): boolean =>
    feuille.nom.startsWith(DEBUT_DES_RAPPORTS);
  const rapports = source.historiques.filter(isRapport);
  const others = source.historiques.filter((historique) => !isRapport(historique));
  const candidats = others.length > 0 ? others : rapports;
  for (const historique of candidats) {
    const choix = defaultChoixFeuille(historique);
    if (candidats.length > 1) {
      const { pleines } = yield* readFeuille(historique, choix, source.depuis1904);
      const appels: string[] = [];
      let repeated = 0;
      yield* visitInBlocks(pleines, ({ row: { date, secondes, telephone, triple } }) => {
        const appel = JSON.stringify([date, secondes, telephone, tripleKey(triple)]);
        if (known.has(appel)) repeated += 1;
        appels.push(appel);
      });
      if (feuilles.size > 0 && repeated * 2 >= appels.length) continue;
      yield* visitInBlocks(appels, (appel) => known.add(appel));
    }
    feuilles.set(historique.feuille.nom, choix);
  }
  return { feuilles, decisions: new Map(), incompletes: false };
}

/** The chosen sheets, each read by its rules. */
export function* readFeuilles(
  { historiques, depuis1904 }: Pick<SourceImport, "historiques" | "depuis1904">,
  choix: ChoixImport["feuilles"],
): ParBlocs<readonly FeuilleComprise[]> {
  const lues: FeuilleComprise[] = [];
  for (const historique of historiques) {
    const own = choix.get(historique.feuille.nom);
    if (own) lues.push(yield* readFeuille(historique, own, depuis1904));
  }
  return lues;
}

/**
 * Says what becomes of every row of a file, and changes nothing. `lues`: what `readFeuilles` gives,
 * where it is known already.
 */
export function* planImport(
  source: SourceImport,
  choix: ChoixImport,
  lues?: readonly FeuilleComprise[],
): ParBlocs<PlanImport> {
  const feuilles = lues ?? (yield* readFeuilles(source, choix.feuilles));
  const pleines = feuilles.flatMap((one) => one.pleines);
  const lus = yield* mapInBlocks(pleines, ({ row, empreinte }) => ({
    idLigne: row.idLigne,
    empreinte,
  }));
  const ids = yield* identitesOf(lus);
  const { connues, nomenclature, recognize } = source;
  const connus = new Set<string>();
  yield* visitInBlocks(ids, (id) => connus.add(id));
  const deja = yield* dejaPresentesOf(connues, connus, nomenclature, recognize);
  const tri = new Tri(source, choix, deja, yield* appelsOf(pleines, ids, deja));
  let done = 0;
  for (const feuille of feuilles) {
    const before = done;
    yield* visitInBlocks(feuille.pleines, (pleine, place) =>
      tri.place(pleine, ids[before + place] ?? "", feuille),
    );
    done += feuille.pleines.length;
  }
  const total = feuilles.reduce((sum, one) => sum + one.total, 0);
  const questions = mergeQuestions(feuilles.flatMap((one) => one.questions));
  return { ...tri.result(), feuilles, questions, total, vides: total - pleines.length };
}

/** The calls that merged cells make of several rows: their id, and whether one of their rows counts already. */
interface AppelFusionne {
  readonly idAppel: string;
  compte: boolean;
}

const appelKey = ({ feuille, appelFusionne }: RangeeComprise): string =>
  `${appelFusionne ?? ""}\u0000${feuille}`;

function* appelsOf(
  pleines: readonly RangeePleine[],
  ids: readonly string[],
  deja: DejaPresentes,
): ParBlocs<ReadonlyMap<string, AppelFusionne>> {
  const appels = new Map<string, AppelFusionne>();
  yield* visitInBlocks(pleines, ({ row }, index) => {
    if (row.appelFusionne === null) return;
    const id = ids[index] ?? "";
    const appel = appels.get(appelKey(row)) ?? { idAppel: id, compte: false };
    appels.set(appelKey(row), { ...appel, compte: appel.compte || deja.hasId(id) });
  });
  return appels;
}

/** Puts the rows of a file, one after the other, where they belong. */
class Tri {
  private readonly importees: LigneImportee[] = [];
  private readonly presentes: RangeeComprise[] = [];
  private readonly ecartees: LigneEcartee[] = [];
  private readonly raisons = new Map<Raison, number>();
  private readonly remarques = new Map<Remarque, number>();
  private readonly libelles = new RegistreLibelles();
  private readonly contenus = new Set<string>();

  constructor(
    private readonly source: SourceImport,
    private readonly choix: ChoixImport,
    private readonly deja: DejaPresentes,
    private readonly appels: ReadonlyMap<string, AppelFusionne>,
  ) {}

  place(pleine: RangeePleine, idLigne: string, feuille: FeuilleComprise): void {
    const { row } = pleine;
    if (this.deja.hasId(idLigne)) this.presentes.push(row);
    else {
      const raisons = this.raisonsSansLibelle(pleine, feuille);
      if (raisons.length > 0) this.leaveOut(row, raisons);
      else this.recognize(row, idLigne, feuille);
    }
  }

  result(): Omit<PlanImport, "total" | "vides" | "feuilles" | "questions"> {
    const { importees, presentes, ecartees, raisons, remarques } = this;
    return { importees, presentes, ecartees, raisons, remarques, libelles: this.libelles.list() };
  }

  private raisonsSansLibelle(
    { row, nature }: RangeePleine,
    { questions }: FeuilleComprise,
  ): readonly Raison[] {
    if (nature === "total") return ["ligneDeTotal"];
    if (nature === "titres") return ["titresRepetes"];
    if (questions.some((one) => one.kind === "colonne" && isOpen(one))) return ["colonneAPreciser"];
    const raisons = raisonsOf(row, this.source.today);
    const bloquante = raisons.some((raison) => !RAISONS_INCOMPLETES.includes(raison));
    return bloquante || !this.choix.incompletes ? raisons : [];
  }

  private recognize(row: RangeeComprise, idLigne: string, feuille: FeuilleComprise): void {
    const reconnue = this.source.recognize(row.triple);
    const sort = sortOf(row.triple, reconnue, this.choix.decisions, this.source.nomenclature);
    this.libelles.add(row.triple, reconnue, sort);
    if (sort.kind === "aChoisir") this.leaveOut(row, ["libelleARapprocher"]);
    else if (sort.kind === "ecarte") this.leaveOut(row, ["libelleEcarte"]);
    else this.importRow(row, sort.ligne, idLigne, feuille);
  }

  private importRow(
    row: RangeeComprise,
    ligne: LigneNomenclature,
    idLigne: string,
    { doutes }: FeuilleComprise,
  ): void {
    const appel = this.appels.get(appelKey(row));
    const cellules = cellulesImporteesOf(row, ligne, idLigne, appel);
    if (this.deja.takeSame(cellules)) this.presentes.push(row);
    else {
      this.importees.push({ row, cellules });
      remarquesOf(row, ligne, doutes).forEach((one) => this.remark(one));
      if (this.isRepetee(cellules)) this.remark("repetee");
    }
    if (appel) appel.compte = true;
  }

  private leaveOut(row: RangeeComprise, raisons: readonly Raison[]): void {
    this.ecartees.push({ row, raisons });
    for (const raison of raisons) this.raisons.set(raison, (this.raisons.get(raison) ?? 0) + 1);
  }

  private remark(remarque: Remarque): void {
    this.remarques.set(remarque, (this.remarques.get(remarque) ?? 0) + 1);
  }

  /** The same content, but for the ids, as an earlier imported row. */
  private isRepetee(cellules: CellulesImportees): boolean {
    const contenu = JSON.stringify({ ...cellules, idLigne: "", idAppel: "" });
    const isKnown = this.contenus.has(contenu);
    this.contenus.add(contenu);
    return isKnown;
  }
}

/**
 * A row of the history from one of an old file. The old tool knows no calls: each row is a call of its
 * own, unless merged cells say otherwise; an e-mail is none.
 */
function cellulesImporteesOf(
  row: RangeeComprise,
  ligne: LigneNomenclature,
  idLigne: string,
  appel: AppelFusionne | undefined,
): CellulesImportees {
  const { textes, niveau } = row;
  return {
    telephone: valeurOf(row.telephone) ?? textes.telephone,
    date: valeurOf(row.date) ?? "",
    heure: valeurOf(row.heure) ?? textes.heure,
    dureeSecondes: valeurOf(row.secondes) ?? "",
    thematique: ligne.thematique,
    motif: ligne.motif,
    sousMotif: ligne.sousMotif,
    niveau: niveauOf(ligne, niveau.kind === "lu" ? niveau.valeur : undefined),
    resolu: valeurOf(row.resolu) ?? "",
    escalade: valeurOf(row.escalade) ?? "",
    canal: valeurOf(row.canal) ?? textes.canal,
    referent: textes.referent,
    identifiant: textes.identifiant,
    commentaire: textes.commentaire,
    appel: row.isEmail ? 0 : appelOf(row, appel),
    code: ligne.code,
    idAppel: row.idAppel || (appel?.idAppel ?? idLigne),
    idLigne,
  };
}

/** A file of this very tool says which row of a call counts; of a merged call the first that is imported does. */
function appelOf({ idAppel, appel }: RangeeComprise, fusionne: AppelFusionne | undefined): 0 | 1 {
  if (idAppel !== "") return appel === 0 ? 0 : 1;
  return fusionne?.compte === true ? 0 : 1;
}

const valeurOf = <T>(sens: Sens<T>): T | null => (sens.kind === "lu" ? sens.valeur : null);

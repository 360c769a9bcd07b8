import type { LigneNomenclature } from "../nomenclature";
import { type CellulesImportees, cellulesImporteesOf } from "./cellulesImportees";
import { type ChoixImport, sortOf } from "./choix";
import type { DejaPresentes } from "./dejaPresentes";
import type { RangeeLue } from "./fichierLu";
import { raisonsOf, remarquesOf } from "./jugement";
import type { RangeeComprise } from "./lecture";
import type { LigneEcartee, LigneImportee, PlanImport, RangeePleine, SourceImport } from "./plan";
import { type Raison, RAISONS_INCOMPLETES, type Remarque } from "./raisons";
import { RegistreLibelles } from "./registreLibelles";

/** Puts the rows of a file, one after the other, where they belong. */
export class Tri {
  private readonly importees: LigneImportee[] = [];
  private readonly presentes: RangeeLue[] = [];
  private readonly ecartees: LigneEcartee[] = [];
  private readonly remarques = new Map<Remarque, number>();
  private readonly libelles = new RegistreLibelles();
  private readonly contenus = new Set<string>();

  constructor(
    private readonly source: SourceImport,
    private readonly choix: ChoixImport,
    private readonly deja: DejaPresentes,
  ) {}

  ranger(pleine: RangeePleine): void {
    const { row, idLigne } = pleine;
    if (this.deja.hasId(idLigne)) this.presentes.push(row.rangee);
    else {
      const raisons = this.raisonsSansLibelle(pleine);
      if (raisons.length > 0) this.ecarter(row, raisons);
      else this.rapprocher(row, idLigne);
    }
  }

  resultat(): Omit<PlanImport, "total" | "vides"> {
    const { importees, presentes, ecartees, remarques } = this;
    return { importees, presentes, ecartees, remarques, libelles: this.libelles.liste() };
  }

  private raisonsSansLibelle({ row, nature }: RangeePleine): readonly Raison[] {
    if (nature === "total") return ["ligneDeTotal"];
    if (nature === "titres") return ["titresRepetes"];
    const raisons = raisonsOf(row, this.source.today);
    const bloquante = raisons.some((raison) => !RAISONS_INCOMPLETES.includes(raison));
    return bloquante || !this.choix.incompletes ? raisons : [];
  }

  private rapprocher(row: RangeeComprise, idLigne: string): void {
    const reconnue = this.source.reconnaitre(row.triple);
    const sort = sortOf(row.triple, reconnue, this.choix, this.source.nomenclature);
    this.libelles.noter(row.triple, reconnue, sort);
    if (sort.kind === "aChoisir") this.ecarter(row, ["libelleARapprocher"]);
    else if (sort.kind === "ecarte") this.ecarter(row, ["libelleEcarte"]);
    else this.importer(row, sort.ligne, idLigne);
  }

  private ecarter({ rangee }: RangeeComprise, raisons: readonly Raison[]): void {
    this.ecartees.push({ rangee, raisons });
  }

  private importer(row: RangeeComprise, ligne: LigneNomenclature, idLigne: string): void {
    const cellules = cellulesImporteesOf(row, ligne, idLigne);
    if (this.deja.takeSame(cellules)) {
      this.presentes.push(row.rangee);
      return;
    }
    this.importees.push({ rangee: row.rangee, cellules });
    remarquesOf(row, ligne).forEach((one) => this.remarquer(one));
    if (this.isRepetee(cellules)) this.remarquer("repetee");
  }

  private remarquer(remarque: Remarque): void {
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

import { NAMES, SHEETS } from "../../domain/classeur";
import type { LigneHistorique } from "../../domain/historique";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { chiffresOf } from "../../domain/resultats/chiffres";
import type { CellSpec, CellStyle, SheetSpec } from "../../ooxml/write/spec";
import { formulaCell, valueCell } from "../cells";
import { appelsDuCode, dureeMoyenneDuCode } from "../formules";
import { lienVers, lienVersGarde } from "../liens";
import type { Suivi } from "../options";
import { PALETTE } from "../palette";
import { EN_TETES, STYLES } from "../styles";
import { dureeOuTiret, lignesDeLaPeriode, valeurOuTiret } from "../valeurs";

const DATE = "dd/mm/yyyy";
const DUREE = "[mm]:ss";
const TAUX = "0.0 %";
const NOMBRE = "#,##0";

/** 1-based row of the first followed sous-motif. */
const PREMIER_SUIVI = 15;

/** *Enquête*: the answers to the national survey, in the order of its form. */
export function feuilleEnquete(suivi: Suivi): SheetSpec {
  const suivis = suivi.nomenclature.lignes.filter(({ enquete }) => enquete);
  const commentaires = PREMIER_SUIVI + suivis.length + 1;
  const rows = Array.from({ length: commentaires }, (_, row) => ({ row, height: 22 }));
  return {
    name: SHEETS.enquete,
    tabColor: PALETTE.canard,
    showGridLines: false,
    columns: [3, 56, 26, 30, 16].map((width, column) => ({ column, width })),
    rows: [{ row: 0, height: 36 }, ...rows.slice(1), { row: commentaires, height: 90 }],
    blocks: [
      { at: "B1", rows: [[valueCell("Enquête", STYLES.titre)]] },
      { at: "D1", rows: [[lienVersGarde()]] },
      {
        at: "B2",
        rows: [[valueCell(CONSIGNE, STYLES.sousTitre), null, lienVers(SHEETS.resultats)]],
      },
      { at: "B4", rows: lignesPeriode(suivi) },
      { at: "B7", rows: lignesGenerales(suivi) },
      { at: `B${PREMIER_SUIVI - 1}`, rows: lignesSuivies(suivi, suivis) },
      { at: `B${commentaires}`, rows: lignesCommentaires() },
    ],
    merges: [`B${commentaires + 1}:D${commentaires + 1}`],
    selection: CELLULE_PREMIERE_REPONSE,
    print: {
      landscape: true,
      fitToPage: true,
      centerHorizontally: true,
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

/** Where the copying starts. */
const CELLULE_PREMIERE_REPONSE = "C8";

const CONSIGNE = "Dans l'ordre du formulaire national, pour la période choisie dans « Résultats ».";

function lignesPeriode({ periode }: Suivi): CellSpec[][] {
  return [
    ["Période du", NAMES.periodeDebut, periode.debut] as const,
    ["au", NAMES.periodeFin, periode.fin] as const,
  ].map(([libelle, nom, valeur]) => [
    valueCell(libelle, STYLES.libelle),
    formulaCell(nom, valeur, { ...REPONSE, numberFormat: DATE }),
  ]);
}

function lignesGenerales(suivi: Suivi): CellSpec[][] {
  const chiffres = chiffresOf(lignesDeLaPeriode(suivi));
  const reponse = (
    libelle: string,
    formule: string,
    valeur: number | string,
    numberFormat: string,
    unite: CellSpec,
  ): CellSpec[] => [
    valueCell(libelle, STYLES.libelle),
    formulaCell(formule, valeur, { ...REPONSE, numberFormat }),
    unite,
  ];
  const departement = `IF(${NAMES.departement}="","",${NAMES.departement})`;
  const duree = dureeOuTiret(chiffres.dureeMoyenne);
  return [
    ["Question", "Réponse", "Unité"].map((titre) => valueCell(titre, EN_TETES.obligatoire)),
    reponse("Département", departement, suivi.departement, "General", departementManquant(suivi)),
    reponse("Nombre d'appels reçus", NAMES.appels, chiffres.appels, NOMBRE, unite("appels")),
    reponse("Durée en moyenne par appel", NAMES.dureeMoyenne, duree, DUREE, unite(MINUTES)),
    reponse(
      "Taux de résolution",
      NAMES.tauxResolution,
      valeurOuTiret(chiffres.tauxResolution),
      TAUX,
      unite(POUR_CENT),
    ),
    reponse(
      "Taux d'escalade",
      NAMES.tauxEscalade,
      valeurOuTiret(chiffres.tauxEscalade),
      TAUX,
      unite(POUR_CENT),
    ),
  ];
}

const MINUTES = "minutes:secondes";
const POUR_CENT = "% des sollicitations par téléphone";

function unite(texte: string): CellSpec {
  return valueCell(texte, STYLES.precision);
}

function departementManquant({ departement }: Suivi): CellSpec {
  const message = "à choisir sur la page de garde";
  const formule = `IF(${NAMES.departement}="","${message}","")`;
  return formulaCell(formule, departement === "" ? message : "", STYLES.precision);
}

function lignesSuivies(suivi: Suivi, suivis: readonly LigneNomenclature[]): CellSpec[][] {
  const lignes = lignesDeLaPeriode(suivi);
  const titres = ["Sous-motif suivi", "Nombre d'appels", "Durée moyenne (mm:ss)"];
  return [
    [
      ...titres.map((titre) => valueCell(titre, EN_TETES.obligatoire)),
      valueCell("Code", EN_TETES.technique),
    ],
    ...suivis.map((suivie, index) => ligneSuivie(suivie, PREMIER_SUIVI + index, lignes)),
  ];
}

/** A call has at most one row a sous-motif: its rows are its calls, whichever comes first. */
function ligneSuivie(
  { code, sousMotif }: LigneNomenclature,
  row: number,
  lignes: readonly LigneHistorique[],
): CellSpec[] {
  const duCode = lignes.filter((ligne) => ligne.code === code);
  const { appels, dureeMoyenne } = chiffresOf(duCode);
  return [
    valueCell(sousMotif, STYLES.libelle),
    formulaCell(appelsDuCode(`$E${row}`), appels, { ...REPONSE, numberFormat: NOMBRE }),
    formulaCell(dureeMoyenneDuCode(`$E${row}`, `$C${row}`), dureeOuTiret(dureeMoyenne), {
      ...REPONSE,
      numberFormat: DUREE,
    }),
    valueCell(code, CODE),
  ];
}

function lignesCommentaires(): CellSpec[][] {
  const saisie: CellStyle = {
    ...STYLES.saisie,
    bold: false,
    horizontal: "left",
    vertical: "top",
    wrap: true,
  };
  const section = [valueCell("Commentaires", STYLES.section), ...["", ""].map(bandeVide)];
  return [section, ["", "", ""].map((vide) => valueCell(vide, saisie))];
}

const bandeVide = (texte: string): CellSpec => valueCell(texte, STYLES.section);
const REPONSE: CellStyle = { ...STYLES.chiffre, fontSize: 12, horizontal: "center", indent: 0 };
const CODE: CellStyle = {
  fontColor: PALETTE.texteSecondaire,
  fillColor: PALETTE.grisClair,
  vertical: "center",
  horizontal: "center",
};

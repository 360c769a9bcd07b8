/* eslint-disable max-lines -- what the formulas read stands in cells beside them */
import { formatHoraires, HORAIRES_SVI, nomOfJour } from "../../domain/assistance";
import { NAMES, SHEETS } from "../../domain/classeur";
import {
  type Affluence,
  appelsAvecHeure,
  appelsHorsHoraires,
  createCompteurAffluence,
  grilleOf,
  HEURES_PAR_JOUR,
  JOURS_PAR_SEMAINE,
  MINUTES_PAR_JOUR,
} from "../../domain/resultats/affluence";
import { CRITERES_APPELS, CRITERES_PERIODE, FIGURES } from "../../domain/resultats/figures";
import { visitByAppel } from "../../domain/resultats/sollicitation";
import { columnName, formatRect } from "../../ooxml/a1";
import type { CellInput, CellSpec, SheetSpec } from "../../ooxml/write/spec";
import { formulaCell, lienVersGarde, valueCell } from "../cells";
import { colonne, lignesDeLaPeriode } from "../formules";
import type { Suivi } from "../options";
import { EN_TETES, PALETTE, STYLES } from "../styles";

/**
 * *Affluence*: the calls of the period by weekday and hour, as formulas over the table. Opening hours are
 * read, by formulas too, from the text on the cover, so that the sheet is right without the pane. The file
 * is long because what the formulas read stands in cells beside them.
 */

/** 1-based rows. */
const LIGNES = {
  titres: 8,
  lundi: 9,
  total: 16,
  horsHoraires: 19,
  sansHeure: 20,
  appliques: 21,
  note: 22,
  texte: 25,
  jours: 26,
  heures: 27,
  lisible: 28,
  plages: 30,
  suites: 35,
} as const;

const DIMANCHE = LIGNES.lundi + JOURS_PAR_SEMAINE - 1;
/** Ranges of hours, and runs of days, that the formulas can read: more than a help desk has. */
const MORCEAUX = 4;
/** 0-based columns: the label, the hour 0, what follows the hour 23. */
const COLONNES_FEUILLE = { libelle: 1, minuit: 2, total: 26, hors: 27, ouvert: 28 } as const;

const lettre = (column: number): string => columnName(column);
const OUVERT = lettre(COLONNES_FEUILLE.ouvert);
const TOTAL = lettre(COLONNES_FEUILLE.total);
const HORS = lettre(COLONNES_FEUILLE.hors);
const PREMIERE = lettre(COLONNES_FEUILLE.minuit);
const DERNIERE = lettre(COLONNES_FEUILLE.minuit + HEURES_PAR_JOUR - 1);

const GRILLE = `${PREMIERE}${LIGNES.lundi}:${DERNIERE}${DIMANCHE}`;

/** Cells that defined names point to. */
export const CELLULES_AFFLUENCE = {
  appels: GRILLE,
  horsHoraires: `C${LIGNES.horsHoraires}`,
} as const;

export function feuilleAffluence(suivi: Suivi): SheetSpec {
  const affluence = affluenceOf(suivi);
  return {
    name: SHEETS.affluence,
    tabColor: PALETTE.canard,
    showGridLines: false,
    zoom: 90,
    columns: [
      { column: 0, width: 3 },
      { column: COLONNES_FEUILLE.libelle, width: 38 },
      { column: COLONNES_FEUILLE.minuit, count: HEURES_PAR_JOUR, width: 5.5 },
      { column: COLONNES_FEUILLE.total, width: 9 },
      { column: COLONNES_FEUILLE.hors, width: 11 },
      { column: COLONNES_FEUILLE.ouvert, width: 9 },
    ],
    rows: [
      { row: 0, height: 36 },
      { row: LIGNES.titres - 1, height: 34 },
      ...Array.from({ length: JOURS_PAR_SEMAINE + 1 }, (_, at) => ({
        row: LIGNES.lundi - 1 + at,
        height: 22,
      })),
    ],
    blocks: [
      { at: "B1", rows: [[valueCell(SHEETS.affluence, STYLES.titre)]] },
      { at: "B2", rows: [[valueCell(CONSIGNE, STYLES.sousTitre)], [lienVersGarde()]] },
      { at: "B5", rows: [bande("Appels de la période, par jour et par heure de début")] },
      { at: "B6", rows: lignesDeLaPeriodeChoisie(suivi) },
      { at: `B${LIGNES.titres}`, rows: [titres(), ...lignesDesJours(affluence), total(affluence)] },
      { at: `B${LIGNES.horsHoraires - 1}`, rows: [bande("Horaires d'ouverture")] },
      { at: `B${LIGNES.horsHoraires}`, rows: lignesDesHoraires(affluence) },
      { at: `B${LIGNES.texte - 1}`, rows: lectureDesHoraires() },
    ],
    conditionalFormats: [
      {
        type: "expression",
        ranges: [GRILLE],
        formula: formuleOuverte(),
        style: { borders: { top: CADRE, bottom: CADRE, left: CADRE, right: CADRE } },
      },
      { type: "colorScale", ranges: [GRILLE], colors: [PALETTE.blanc, PALETTE.affluence] },
    ],
    selection: `${PREMIERE}${LIGNES.lundi}`,
    print: {
      area: `B1:${OUVERT}${LIGNES.note}`,
      landscape: true,
      fitToWidth: true,
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

const CADRE = PALETTE.canard;

const CONSIGNE =
  "Plus la case est foncée, plus on appelle. Un cadre entoure les heures où l'assistance répond.";

function affluenceOf(suivi: Suivi): Affluence {
  const compteur = createCompteurAffluence();
  visitByAppel(lignesDeLaPeriode(suivi), ({ date, heure }, appel) =>
    compteur.add(date, heure === "" ? null : heure, appel),
  );
  return compteur.affluence();
}

function bande(titre: string): CellSpec[] {
  const largeur = COLONNES_FEUILLE.ouvert - COLONNES_FEUILLE.libelle + 1;
  return Array.from({ length: largeur }, (_, index) =>
    valueCell(index === 0 ? titre : "", STYLES.section),
  );
}

function lignesDeLaPeriodeChoisie({ periode }: Suivi): CellSpec[][] {
  const jour = (mot: string, nom: string, date: number): CellSpec[] => [
    formulaCell(nom, date, { ...STYLES.precision, numberFormat: `"${mot} "dd/mm/yyyy` }),
  ];
  return [jour("Du", NAMES.periodeDebut, periode.debut), jour("au", NAMES.periodeFin, periode.fin)];
}

function titres(): CellSpec[] {
  const heures = Array.from({ length: HEURES_PAR_JOUR }, (_, heure) =>
    valueCell(heure, { ...EN_TETES.calculee, wrap: false, numberFormat: '0" h"' }),
  );
  const titre = (texte: string): CellSpec => valueCell(texte, EN_TETES.calculee);
  return [titre("Jour"), ...heures, titre("Total"), titre("Hors horaires"), titre("Ouvert")];
}

/** An empty cell for none, so that the eye goes to the others. */
const COMPTE = { ...STYLES.libelle, indent: 0, horizontal: "center", numberFormat: "0;;" } as const;
const SOMME = { ...COMPTE, bold: true, numberFormat: "0" } as const;

/** Calls of the period between two minutes of the week, the second excluded. */
function appelsDesMinutes(debut: string, fin: string): string {
  const creneau = colonne("creneau");
  return `SUMIFS(${colonne("appel")},${CRITERES_PERIODE},${CRITERES_APPELS},${creneau},">="&${debut},${creneau},"<"&${fin})`;
}

function lignesDesJours(affluence: Affluence): CellSpec[][] {
  return grilleOf(affluence).map((appels, jour) => {
    const ligne = LIGNES.lundi + jour;
    const minuit = jour * MINUTES_PAR_JOUR;
    const somme = appels.reduce((sum, count) => sum + count, 0);
    const pendant = morceaux(LIGNES.plages)
      .map((row) => appelsDesMinutes(`(${minuit}+$G$${row})`, `(${minuit}+$H$${row})`))
      .join("+");
    return [
      valueCell(nomOfJour(jour + 1), STYLES.libelle),
      ...appels.map((count, heure) => {
        const debut = `(${minuit}+60*${lettre(COLONNES_FEUILLE.minuit + heure)}$${LIGNES.titres})`;
        return formulaCell(appelsDesMinutes(debut, `${debut}+60`), count, COMPTE);
      }),
      formulaCell(`SUM(${PREMIERE}${ligne}:${DERNIERE}${ligne})`, somme, SOMME),
      formulaCell(
        `${TOTAL}${ligne}-IF(${OUVERT}${ligne}=1,${pendant},0)`,
        somme - pendantLesHoraires(affluence, jour),
        SOMME,
      ),
      formulaCell(formuleDuJour(jour), HORAIRES_SVI.jours.includes(jour + 1) ? 1 : 0, {
        ...SOMME,
        numberFormat: '"oui";;"non"',
      }),
    ];
  });
}

/** The calls of a weekday (0 = lundi) in the national hours: no other stand in a new workbook. */
function pendantLesHoraires(affluence: Affluence, jour: number): number {
  const avec = { ...HORAIRES_SVI, jours: HORAIRES_SVI.jours.filter((one) => one === jour + 1) };
  return appelsAvecHeure(affluence) - appelsHorsHoraires(affluence, avec);
}

function total(affluence: Affluence): CellSpec[] {
  const grille = grilleOf(affluence);
  const somme = (column: number, value: number): CellSpec => {
    const nom = lettre(column);
    return formulaCell(`SUM(${nom}${LIGNES.lundi}:${nom}${DIMANCHE})`, value, SOMME);
  };
  return [
    valueCell("Total", { ...STYLES.libelle, bold: true }),
    ...Array.from({ length: HEURES_PAR_JOUR }, (_, heure) =>
      somme(
        COLONNES_FEUILLE.minuit + heure,
        grille.reduce((sum, appels) => sum + (appels[heure] ?? 0), 0),
      ),
    ),
    somme(COLONNES_FEUILLE.total, appelsAvecHeure(affluence)),
    somme(COLONNES_FEUILLE.hors, appelsHorsHoraires(affluence, HORAIRES_SVI)),
  ];
}

const HORAIRES_NATIONAUX = formatHoraires(HORAIRES_SVI);
const ILLISIBLES =
  "Les horaires de la page de garde ne se lisent pas ici : ceux du numéro national sont appliqués. " +
  `Écrivez-les ainsi : ${HORAIRES_NATIONAUX}`;

function lignesDesHoraires(affluence: Affluence): CellSpec[][] {
  const libelle = (texte: string): CellSpec => valueCell(texte, STYLES.libelle);
  return [
    [
      libelle("Appels hors des horaires d'ouverture"),
      formulaCell(`${HORS}${LIGNES.total}`, appelsHorsHoraires(affluence, HORAIRES_SVI), SOMME),
    ],
    [
      libelle("Appels sans heure, dans aucune case"),
      formulaCell(`${FIGURES.appels.nom}-${TOTAL}${LIGNES.total}`, affluence.sansHeure, SOMME),
    ],
    [
      libelle("Horaires appliqués"),
      formulaCell(
        `IF(C${LIGNES.lisible}=1,C${LIGNES.texte},"${HORAIRES_NATIONAUX}")`,
        HORAIRES_NATIONAUX,
        STYLES.precision,
      ),
    ],
    [
      formulaCell(`IF(C${LIGNES.lisible}=1,"","${ILLISIBLES}")`, "", {
        ...STYLES.note,
        wrap: false,
      }),
    ],
  ];
}

/** What the formulas read of the text on the cover, piece by piece. */

const morceaux = (first: number): number[] =>
  Array.from({ length: MORCEAUX }, (_, index) => first + index);

const plage = (column: string, first: number): string =>
  formatRect({
    row: first - 1,
    column: column.charCodeAt(0) - 65,
    rows: MORCEAUX,
    columns: 1,
  }).replace(/([A-Z]{1,3})(\d+)/g, "$$$1$$$2");

const DISCRET = { ...STYLES.precision, italic: false, indent: 0 } as const;

/** `number` is 0-based: the piece of a list between two commas. */
const morceau = (liste: string, number: number): string =>
  `TRIM(MID(SUBSTITUTE(${liste},",",REPT(" ",200)),${number * 200 + 1},200))`;

function lectureDesHoraires(): (CellInput | null)[][] {
  const texte = (value: string): CellSpec => valueCell(value, DISCRET);
  const formule = (formula: string, value: string | number): CellSpec =>
    formulaCell(formula, value, DISCRET);
  const { texte: T, jours, heures, lisible } = LIGNES;
  const chiffre = `SUMPRODUCT(MIN(FIND({0,1,2,3,4,5,6,7,8,9},C${T}&"0123456789")))`;
  const [joursNationaux = "", ...reste] = HORAIRES_NATIONAUX.split(" ");
  const heuresNationales = reste.join("");
  return [
    [valueCell("Lecture de ces horaires, sur la page de garde", STYLES.texteFort)],
    [
      texte("Texte"),
      formule(
        `IF(TRIM(${NAMES.horaires})="","${HORAIRES_NATIONAUX}",LOWER(TRIM(${NAMES.horaires})))`,
        HORAIRES_NATIONAUX,
      ),
    ],
    [
      texte("Jours"),
      formule(
        `IF(${chiffre}>1,TRIM(LEFT(C${T},${chiffre}-1)),"${joursNationaux}")`,
        joursNationaux,
      ),
    ],
    [texte("Heures"), formule(`SUBSTITUTE(MID(C${T},${chiffre},500)," ","")`, heuresNationales)],
    [texte("Lus"), formulaCell(formuleLisible(), 1, { ...DISCRET, numberFormat: '"oui";;"non"' })],
    ["Plages horaires", "de", "à", "de", "à", "de", "à"].map(texte),
    ...morceaux(LIGNES.plages).map((row, index) => lignePlage(row, index, `$C$${heures}`)),
    ["Jours d'ouverture", "du", "au"].map(texte),
    ...morceaux(LIGNES.suites).map((row, index) => ligneSuite(row, index, `$C$${jours}`)),
  ];

  function lignePlage(row: number, index: number, liste: string): CellSpec[] {
    const nationale = heuresNationales.split(",")[index] ?? "";
    const [debut = "", fin = ""] = nationale.split("-");
    const minutes = HORAIRES_SVI.plages[index] ?? { debut: 0, fin: 0 };
    const retenue = (lue: string, value: number): CellSpec =>
      formule(`IF($C$${lisible}=1,${lue}${row},${value})`, value);
    return [
      formule(morceau(liste, index), nationale),
      formule(heureNormale(`LEFT($B${row},FIND("-",$B${row})-1)`, row), debut),
      formule(heureNormale(`MID($B${row},FIND("-",$B${row})+1,20)`, row), fin),
      formule(minutesOf(`C${row}`), minutes.debut),
      formule(minutesOf(`D${row}`), minutes.fin),
      retenue("E", minutes.debut),
      retenue("F", minutes.fin),
    ];
  }

  function ligneSuite(row: number, index: number, liste: string): CellSpec[] {
    const jour = (nom: string): string => `IF($B${row}="",0,MATCH(LEFT(${nom},3),{${JOURS}},0))`;
    const last = `TRIM(MID($B${row}&"-"&$B${row},FIND("-",$B${row}&"-"&$B${row})+1,20))`;
    return [
      formule(morceau(liste, index), index === 0 ? joursNationaux : ""),
      formule(jour(`$B${row}`), index === 0 ? (HORAIRES_SVI.jours.at(0) ?? 0) : 0),
      formule(jour(last), index === 0 ? (HORAIRES_SVI.jours.at(-1) ?? 0) : 0),
    ];
  }
}

const JOURS = Array.from(
  { length: JOURS_PAR_SEMAINE },
  (_, jour) => `"${nomOfJour(jour + 1).slice(0, 3)}"`,
).join(",");

/** « 9h », « 9h30 » and « 9:30 » as the last; nothing in a row without a piece. */
const heureNormale = (texte: string, row: number): string =>
  `IF($B${row}="","",SUBSTITUTE(${texte},"h",":")&IF(RIGHT(${texte})="h","00",""))`;

const minutesOf = (cell: string): string =>
  `IF(${cell}="",0,LEFT(${cell},FIND(":",${cell})-1)*60+MID(${cell},FIND(":",${cell})+1,2))`;

/** Whether every piece says something, in order, and no more than the formulas read. */
function formuleLisible(): string {
  const { plages, suites, jours, heures } = LIGNES;
  const [debuts, fins] = [plage("E", plages), plage("F", plages)];
  const [premiers, derniers] = [plage("C", suites), plage("D", suites)];
  const last = plages + MORCEAUX - 1;
  const enOrdre = `SUMPRODUCT(($E$${plages + 1}:$E$${last}<$F$${plages}:$F$${last - 1})*($F$${plages + 1}:$F$${last}>0))=0`;
  const conditions = [
    `$F$${plages}>0`,
    `MAX(${fins})<=${MINUTES_PAR_JOUR}`,
    `SUMPRODUCT((${fins}>0)*(${debuts}>=${fins}))=0`,
    enOrdre,
    `SUMPRODUCT((${premiers}>${derniers})*1)=0`,
    `${morceau(`$C$${heures}`, MORCEAUX)}=""`,
    `${morceau(`$C$${jours}`, MORCEAUX)}=""`,
  ];
  const nombres = `SUM(${debuts},${fins},${premiers},${derniers})`;
  return `IF(ISNUMBER(${nombres}),IF(AND(${conditions.join(",")}),1,0),0)`;
}

/** 1 on a weekday (0 = lundi) of opening, else 0. */
function formuleDuJour(jour: number): string {
  const [premiers, derniers] = [plage("C", LIGNES.suites), plage("D", LIGNES.suites)];
  const lu = `IF(SUMPRODUCT((${premiers}<=${jour + 1})*(${derniers}>=${jour + 1}))>0,1,0)`;
  return `IF($C$${LIGNES.lisible}=1,${lu},${HORAIRES_SVI.jours.includes(jour + 1) ? 1 : 0})`;
}

/** Whether the help desk answers at some moment of a cell's hour; for the first cell of the grid. */
function formuleOuverte(): string {
  const heure = `${PREMIERE}$${LIGNES.titres}`;
  const [debuts, fins] = [plage("G", LIGNES.plages), plage("H", LIGNES.plages)];
  return `AND($${OUVERT}${LIGNES.lundi}=1,SUMPRODUCT((${debuts}<(${heure}+1)*60)*(${fins}>${heure}*60))>0)`;
}

import { normalizeLibelle } from "./libelles";

/**
 * What no free text of the history should hold: names, addresses and numbers of persons (RGPD). It is
 * pointed at, never refused: the référent judges.
 */

export type DonneePersonnelleKind = "email" | "nir" | "telephone" | "nom";

/** A stretch of a text, in UTF-16 units. */
export interface Etendue {
  readonly debut: number;
  /** The first unit after it. */
  readonly fin: number;
}

export interface DonneePersonnelle extends Etendue {
  readonly kind: DonneePersonnelleKind;
}

/** What stands in the place of what was taken away. */
const REMPLACEMENTS: Readonly<Record<DonneePersonnelleKind, string>> = {
  email: "[e-mail retiré]",
  nir: "[numéro de sécurité sociale retiré]",
  telephone: "[téléphone retiré]",
  nom: "[nom retiré]",
};

interface Finder {
  readonly kind: DonneePersonnelleKind;
  readonly find: (text: string) => readonly Etendue[];
  /** What a text without it has none of; most texts are of that kind, and are looked at no further. */
  readonly signe: RegExp;
}

const NEUF_CHIFFRES_EN_TOUT = /(?:\d\D*){9}/;

/** From the surest to the least sure: what one has found is hidden from the next. */
const FINDERS: readonly Finder[] = [
  { kind: "email", find: findEmails, signe: /@|at|arobase/ },
  { kind: "nir", find: findNirs, signe: NEUF_CHIFFRES_EN_TOUT },
  { kind: "telephone", find: findTelephonesFrancais, signe: NEUF_CHIFFRES_EN_TOUT },
  { kind: "telephone", find: findTelephonesEtrangers, signe: NEUF_CHIFFRES_EN_TOUT },
  { kind: "nom", find: findNoms, signe: /\p{Lu}|appelle/u },
];

/**
 * Telephone numbers, e-mail addresses, social security numbers (NIR) and likely names of a text, in its
 * order, never overlapping. Names are a guess: after a civility, or beside a common first name.
 */
export function findDonneesPersonnelles(text: string): DonneePersonnelle[] {
  const found: DonneePersonnelle[] = [];
  let rest = text;
  let before: number;
  // Once something is hidden, its neighbours may read otherwise.
  do {
    before = found.length;
    for (const { kind, find, signe } of FINDERS) {
      if (!signe.test(rest)) continue;
      for (const etendue of find(rest)) {
        found.push({ kind, ...etendue });
        rest = hide(rest, etendue);
      }
    }
  } while (found.length > before);
  return found.sort((a, b) => a.debut - b.debut);
}

/** Whether `findDonneesPersonnelles` finds any; faster in a text that has many. */
export function hasDonneesPersonnelles(text: string): boolean {
  return FINDERS.some(({ find, signe }) => signe.test(text) && find(text).length > 0);
}

/** Puts a neutral word in the place of each stretch; they do not overlap. The rest is unchanged. */
export function retirerDonnees(text: string, donnees: readonly DonneePersonnelle[]): string {
  return [...donnees]
    .sort((a, b) => b.debut - a.debut)
    .reduce(
      (kept, { kind, debut, fin }) => kept.slice(0, debut) + REMPLACEMENTS[kind] + kept.slice(fin),
      text,
    );
}

/**
 * As `matchAll`, which makes its pattern anew for each text. The pattern is global, and none of its
 * matches is empty.
 */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** Same length, so that places in the text stay true. */
function hide(text: string, { debut, fin }: Etendue): string {
  return text.slice(0, debut) + "\u0000".repeat(fin - debut) + text.slice(fin);
}

/** Likely names of persons: after what announces one, or around a common first name. */

const CIVILITE = String.raw`(?:M|[Mm](?:r|me|lle|elle)|[Dd]r)(?:\.\s?|\s)|(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur)\s`;
const FORMULE = String.raw`[Aa]u nom d(?:e\s|['’])|s['’]appelle\s|[Nn]ommée?\s|(?:[Nn]om(?: de famille| de naissance| d['’]usage)?|[Pp]rénom)\s?:\s?`;
const ANNONCE = new RegExp(`(?:${CIVILITE}|${FORMULE})`, "gu");

/** A caller's own words need no capital. */
const PRESENTATION = /[Jj]e m['’]appelle\s+(?=\p{L})/gu;
const PREMIERS_MOTS = /[\p{L}'’-]+(?:\s[\p{L}'’-]+)?/uy;

const PARTICULE = String.raw`(?:(?:de|du|des|van|von|den|der|el|al|ben|da|di|De|Du|Le|La|El|Al|Ben|Van)\s|d['’])?`;
const MOT = String.raw`\p{Lu}[\p{L}'’-]+`;
const MOT_DE_NOM = new RegExp(String.raw`[ \u00a0]?${PARTICULE}(${MOT})`, "uy");
const MOTS = new RegExp(MOT, "gu");
/** How far back the word before is looked for, in UTF-16 units. */
const PORTEE = 40;
const MOT_PRECEDENT = /([\p{L}'’-]{1,40}) $/u;
const MOTS_MAXIMUM = 3;

/** Likely names in the order of the text, never overlapping. The civility stays: « Mme [nom retiré] ». */
function findNoms(text: string): Etendue[] {
  const found = [...announcedNames(text), ...presentedNames(text), ...namesAroundPrenoms(text)];
  return withoutOverlap(found);
}

function announcedNames(text: string): Etendue[] {
  return matchesOf(ANNONCE, text)
    .filter(startsWord)
    .flatMap((match) => {
      const debut = match.index + match[0].length;
      const fin = endOfName(text, debut, MOTS_MAXIMUM);
      return fin > debut ? [{ debut, fin }] : [];
    });
}

function presentedNames(text: string): Etendue[] {
  return matchesOf(PRESENTATION, text)
    .filter(startsWord)
    .flatMap((match) => {
      const debut = match.index + match[0].length;
      PREMIERS_MOTS.lastIndex = debut;
      const [first = "", second = ""] = PREMIERS_MOTS.exec(text)?.[0].split(/\s/) ?? [];
      if (isCommon(first)) return [];
      const length = second === "" || isCommon(second) ? 0 : second.length + 1;
      return [{ debut, fin: debut + first.length + length }];
    });
}

/** « Camille DURAND », « Camille Durand », « DURAND Camille »; a first name alone is left. */
function namesAroundPrenoms(text: string): Etendue[] {
  return matchesOf(MOTS, text).flatMap((match) => {
    if (!isPrenom(match[0]) || !startsWord(match)) return [];
    const debut = match.index;
    const end = debut + match[0].length;
    const before = MOT_PRECEDENT.exec(text.slice(Math.max(0, debut - PORTEE), debut))?.[1] ?? "";
    if (LIEUX.has(normalizeLibelle(before))) return [];
    const fin = text[end] === " " ? endOfName(text, end, MOTS_MAXIMUM - 1) : end;
    if (fin > end) return [{ debut, fin }];
    const isSurname = /^\p{Lu}{2}/u.test(before) && !isCommon(before);
    return isSurname && before === before.toUpperCase()
      ? [{ debut: debut - before.length - 1, fin: end }]
      : [];
  });
}

/** The place after the words of a name that start at `from`; `from` itself when there is none. */
function endOfName(text: string, from: number, maximum: number): number {
  let end = from;
  for (let count = 0; count < maximum; count += 1) {
    MOT_DE_NOM.lastIndex = end;
    const match = MOT_DE_NOM.exec(text);
    if (!match || isCommon(match[1] ?? "")) break;
    end = MOT_DE_NOM.lastIndex;
  }
  return end;
}

function isPrenom(mot: string): boolean {
  return PRENOMS.has(normalizeLibelle(mot).split("-")[0] ?? "");
}

function isCommon(mot: string): boolean {
  const plain = normalizeLibelle(mot);
  return MOTS_COURANTS.has(plain) || LIEUX.has(plain);
}

function startsWord({ input = "", index = 0 }: RegExpMatchArray): boolean {
  return !/[\p{L}\d'’-]$/u.test(input.slice(Math.max(0, index - 1), index));
}

function withoutOverlap(etendues: readonly Etendue[]): Etendue[] {
  const kept: Etendue[] = [];
  for (const etendue of [...etendues].sort((a, b) => a.debut - b.debut || b.fin - a.fin)) {
    if (etendue.debut >= (kept.at(-1)?.fin ?? 0)) kept.push(etendue);
  }
  return kept;
}

/**
 * Numbers and addresses of persons in a free text. No look-behind in the patterns: Safari, in which the
 * pane runs on older Macs, does not know it.
 */

const EMAIL =
  /[\p{L}\d][\p{L}\d._%+'-]{0,63}\s?(?:@|[([]at[)\]]|\sarobase\s)\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu;

const SEPARATEUR = String.raw`[\s.\-/]{0,2}`;

/** The nine digits after the 0 or +33, as people group them. 08 is left out: such a number is no person's. */
const NEUF_CHIFFRES = [
  // 6 12 34 56 78: one separator all along, else « 01/12/2026 14:30 » would be a number
  String.raw`[1-79](?<paires>${SEPARATEUR})\d\d(?:\k<paires>\d\d){3}`,
  // 612 34 56 78
  String.raw`[1-79]\d\d(?<fin>[\s.-])\d\d(?:\k<fin>\d\d){2}`,
  // 612 345 678
  String.raw`[1-79]\d\d(?<milliers>[\s.-])\d{3}\k<milliers>\d{3}`,
  // 6 12345678
  String.raw`[1-79][\s.-]\d{8}`,
  // 6 123 456 78
  String.raw`[1-79](?<groupes>[\s.-])\d{3}\k<groupes>\d{3}\k<groupes>\d\d`,
].join("|");

const TELEPHONE_FRANCAIS = new RegExp(
  String.raw`(?:(?:\(?\+|00\s?)33\)?${SEPARATEUR}(?:\(0\)${SEPARATEUR}|0)?|0[\s.]?)(?:${NEUF_CHIFFRES})(?!\d)`,
  "g",
);

const TELEPHONE_ETRANGER =
  /(?:\+|00)\s?(?!33[\s.\-()0]*8)[1-9]\d{0,2}(?:[\s.-]?\(\d{1,4}\))?(?:[\s.-]?\d){5,13}(?!\d)/g;

/** Digits after + or 00: fewer is an amount, or an identifier that begins with zeros. */
const CHIFFRES_MINIMUM = { "+": 9, "0": 10 };

const NIR =
  /([1-478][\s.-]?\d\d[\s.-]?(?:0[1-9]|1[0-2]|[23]\d|4[0-2])[\s.-]?(?:\d\d|2[abAB])[\s.-]?\d{3}[\s.-]?\d{3})(?:([\s.-]?)(\d\d))?(?![\p{L}\d])/gu;

/** E-mail addresses, also written with (at) or « arobase ». */
function findEmails(text: string): Etendue[] {
  return matchesOf(EMAIL, text).map((match) => etendueOf(match));
}

/** French numbers, in all usual writings. */
function findTelephonesFrancais(text: string): Etendue[] {
  return matchesOf(TELEPHONE_FRANCAIS, text)
    .filter((match) => standsAlone(match))
    .map((match) => etendueOf(match));
}

/** Numbers written with their country's code. */
function findTelephonesEtrangers(text: string): Etendue[] {
  return matchesOf(TELEPHONE_ETRANGER, text)
    .filter((match) => standsAlone(match) && isLongEnough(match[0]))
    .map((match) => etendueOf(match));
}

function isLongEnough(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  return number.startsWith("+")
    ? digits.length >= CHIFFRES_MINIMUM["+"]
    : digits.length - 2 >= CHIFFRES_MINIMUM["0"];
}

/** Social security numbers, of 13 digits or of 15 whose key is right. */
function findNirs(text: string): Etendue[] {
  return matchesOf(NIR, text)
    .filter((match) => standsAlone(match))
    .flatMap(nirOf);
}

/** A wrong key set apart is something else that follows the number; one that is not makes another number. */
function nirOf(match: RegExpMatchArray): Etendue[] {
  const [, body = "", gap = "", key] = match;
  if (key === undefined || isKeyOf(body, Number(key))) return [etendueOf(match)];
  return gap === "" ? [] : [etendueOf(match, body.length)];
}

/** The key is 97 less the rest of the number by 97; Corsica's 2A and 2B count as 19 and 18. */
function isKeyOf(body: string, key: number): boolean {
  const digits = body
    .replace(/[\s.-]/g, "")
    .replace(/2a/i, "19")
    .replace(/2b/i, "18");
  return 97 - (Number(digits) % 97) === key;
}

/** Not the tail of a longer number, of a word, or of a reference such as DOS-0612345678. */
function standsAlone({ input = "", index = 0 }: RegExpMatchArray): boolean {
  return !/[\p{L}\d]$|[\p{L}\d][-_]$/u.test(input.slice(Math.max(0, index - 2), index));
}

function etendueOf({ 0: found, index = 0 }: RegExpMatchArray, length = found.length): Etendue {
  return { debut: index, fin: index + length };
}

/** Words that tell a name from the rest of a text, without accents or capitals; each list is a guess kept small. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Common first names, of France and of the people that the help desks meet. */
const PRENOMS = words(
  "marie nathalie isabelle sylvie catherine francoise christine valerie monique sandrine veronique " +
    "nicole stephanie julie celine caroline helene brigitte martine jacqueline anne sophie claire " +
    "camille lea emma chloe manon sarah laura pauline lucie charlotte alice elodie audrey aurelie " +
    "fatima fatou fatoumata aicha mariam amina khadija nadia samira leila aminata " +
    "jean pierre michel andre philippe alain bernard jacques daniel patrick christophe nicolas " +
    "laurent frederic david thomas julien sebastien alexandre antoine maxime lucas hugo louis paul " +
    "eric olivier vincent guillaume kevin mohamed mohammed mamadou ibrahim ibrahima ahmed ali " +
    "youssef karim omar oumar abdou moussa amadou sekou mehdi",
);

/** Before a first name, these make a place of it: rue Jean Jaurès, foyer Pierre Semard. */
const LIEUX = words(
  "rue avenue av boulevard bd place square quai allee cite impasse residence foyer centre maison " +
    "espace villa pension hopital hospitalier ecole lycee college gare hotel association fondation " +
    "structure saint st sainte ste chrs cada chu huda",
);

/** Words that are no name, even with capitals: sigles, titles, and what a note begins or goes on with. */
const MOTS_COURANTS = words(
  "si siao cph dalo ddets dreets dihal ofii caf ccas svi rgpd upa mep spada urgence insertion " +
    "demande menage compte acces appel probleme personne dossier extraction indicateurs mot motif " +
    "merci bonjour bonsoir cordialement madame monsieur mademoiselle mme mlle mr " +
    "nom prenom tel telephone mail email adresse date ne nee utilisateur referent referente " +
    "directeur directrice prefet prefete president presidente maire ministre chef responsable " +
    "de du des la le les et ou pour par sur dans avec un une au aux en sans qui que est pas chez " +
    "veut dit demande souhaite signale appelle rappelle depuis suis travaille mais je il elle",
);

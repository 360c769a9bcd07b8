import fc from "fast-check";
import {
  type DonneePersonnelleKind,
  findDonneesPersonnelles,
  hasDonneesPersonnelles,
  retirerDonnees,
} from "../../src/domain/donneesPersonnelles";
import { CELL_TEXT_MAX_LENGTH } from "../../src/domain/texte";

const found = (text: string) =>
  findDonneesPersonnelles(text).map(({ kind, debut, fin }) => [kind, text.slice(debut, fin)]);

/** Sentences of référents; what must be found stands between ⟦ and ⟧. */
const A_TROUVER: Readonly<Record<DonneePersonnelleKind, readonly string[]>> = {
  telephone: [
    "tél ⟦06 56 84 43 29⟧",
    "⟦0656844329⟧",
    "rappeler au ⟦06.56.84.43.29⟧.",
    "joignable (⟦06-56-84-43-29⟧) le matin",
    "⟦06/56/84/43/29⟧ ou ⟦01/40/81/21/22⟧",
    "son portable : ⟦+33 6 56 84 43 29⟧",
    "⟦+33656844329⟧ à rappeler",
    "⟦+33(0)656844329⟧",
    "⟦+33 (0)6 56 84 43 29⟧",
    "⟦0033 6 56 84 43 29⟧",
    "⟦0033656844329⟧",
    "standard ⟦01 40 81 21 22⟧ poste 12",
    "⟦0656 84 43 29⟧",
    "⟦06 568 443 29⟧ ou ⟦0656 844 329⟧",
    "⟦06 56844329⟧",
    "⟦06\u00a056\u00a084\u00a043\u00a029⟧",
    "tél.⟦0656844329⟧",
    "en Belgique ⟦+32 470 12 34 56⟧",
    "⟦+44 (0)20 7946 0958⟧",
    "⟦0032470123456⟧",
    "WhatsApp ⟦+221 77 123 45 67⟧",
    "ménage 123456, mère au ⟦0612345678⟧, père au ⟦0712345678⟧",
  ],
  email: [
    "écrire à ⟦camille.durand@exemple.fr⟧",
    "⟦c.durand+siao@asso-exemple.org⟧, merci",
    "mail : ⟦CDURAND@EXEMPLE.FR⟧.",
    "⟦camille @ exemple.fr⟧",
    "⟦camille(at)exemple.fr⟧",
    "⟦camille arobase exemple.fr⟧",
    "<⟦accueil@ville.saint-denis.fr⟧>",
  ],
  nir: [
    "NIR ⟦1 84 12 76 451 089 46⟧",
    "⟦184127645108946⟧",
    "sécu ⟦2690549588157⟧ sans la clé",
    "⟦2 69 05 49 588 157 80⟧",
    "né en Corse ⟦1 85 05 2A 004 123 56⟧",
    "⟦1841276451089⟧ 12 appels",
  ],
  nom: [
    "Mme ⟦Durand⟧ rappelle demain",
    "M. ⟦DIALLO⟧ n'a pas reçu le lien",
    "M ⟦Dupont⟧ et Mme ⟦Martin⟧",
    "monsieur ⟦Ben Salah⟧ est bloqué",
    "Madame ⟦Yolanda Perez⟧ ne voit plus le dossier",
    "Mlle ⟦Le Goff⟧",
    "Mme ⟦de Villiers⟧ attend",
    "appel de Mr ⟦N'Diaye⟧",
    "Docteur ⟦Lefèvre⟧ (PASS)",
    "bonjour, je m'appelle ⟦camille durand⟧ et je suis bloquée",
    "« je m’appelle ⟦Fatou⟧ »",
    "compte créé au nom de ⟦Nguyen⟧",
    "au nom d'⟦Alice Martin⟧",
    "Nom : ⟦DURAND⟧ Prénom : ⟦Camille⟧",
    "nom de naissance : ⟦Traoré⟧",
    "⟦Camille DURAND⟧ du CHRS",
    "⟦DURAND Camille⟧ est absente",
    "⟦Marie-Claude Bertrand⟧ ne se connecte plus",
    "vu avec ⟦Mohamed El Amrani⟧",
    "DEMANDE DE ⟦MARIE DURAND⟧",
    "Mme ⟦Durand⟧ Demande de rattachement",
    "une personne nommée ⟦Koné⟧",
    "M. ⟦Durand⟧, SIAO 75",
  ],
};

const cases = Object.entries(A_TROUVER).flatMap(([kind, sentences]) =>
  sentences.map((marked) => [kind, marked] as const),
);

it.each(cases)("finds a %s in « %s »", (kind, marked) => {
  const expected = [...marked.matchAll(/⟦(.+?)⟧/g)].map(([, excerpt]) => [kind, excerpt]);
  expect(found(marked.replace(/[⟦⟧]/g, ""))).toEqual(expected);
});

const A_LAISSER = [
  "",
  "bonjour je m'appelle pour une demande",
  "ménage 123456",
  "personne 7654321 et ménage 0012345",
  "identifiant 2026112012345",
  "dossier 2026-11-20",
  "rappelé le 01/12/2026 14:30",
  "appels du 01-12-2026 14:30 au 02-12-2026 15:45",
  "vu le 20.11.2026 à 9h30",
  "DOS-0612345678",
  "SIRET 123 456 789 00012",
  "montant 1 500 000 € et 12 500,50 €",
  "+100 demandes, + 1 500 000 lignes",
  "appeler le 115 ou le 3949",
  "le SVI 0 806 000 156 et le +33 806 000 156",
  "0 806 à rappeler",
  "code 184127645108947",
  "version 2026.1.10.2",
  "12 demandes @ traiter",
  "réunion @ Lyon à 14h",
  "Réinitialisation du mot de passe",
  "ACCES ET AUTHENTIFICATION",
  "GESTION DES DEMANDES, MENAGES ET GROUPES DE PLACE",
  "Le SIAO du Val-de-Marne ne voit pas la demande",
  "CHRS Jean Moulin, place immobilisée",
  "foyer Pierre Semard à Saint-Denis",
  "12 rue Marie Curie à Paris",
  "Saint Martin et Sainte Anne",
  "Demande SIAO, Structure ADOMA, Compte CHRS",
  "Erreur dans Extraction CSV",
  "Madame, Monsieur,",
  "Madame la Directrice du CHRS",
  "Monsieur le Préfet",
  "monsieur ne reçoit pas le lien",
  "madame souhaite un rattachement",
  "Bonjour Madame. Elle rappelle.",
  "au nom de la structure",
  "au nom du SIAO 75",
  "Mme D. n'a plus accès",
  "le menu s'appelle « Suivi »",
  "Nom : voir le dossier",
  "Marie du SIAO rappelle",
  "Lyon, Marseille et Bordeaux",
  "Post MEP : le bouton ne répond plus",
  "Niveau 2, module Offre",
  "Mme du CHRS Les Lilas",
];

it.each(A_LAISSER)("lets « %s » pass", (text) => expect(found(text)).toEqual([]));

it("leaves a readable sentence", () => {
  const text = "Mme Durand (06 56 84 43 29, camille@exemple.fr, 184127645108946) rappelle";
  expect(retirerDonnees(text, findDonneesPersonnelles(text))).toBe(
    "Mme [nom retiré] ([téléphone retiré], [e-mail retiré], [numéro de sécurité sociale retiré]) rappelle",
  );
});

it("takes away only what it is given", () => {
  const text = "0656844329 puis 0712345678";
  const [, second] = findDonneesPersonnelles(text);
  expect(retirerDonnees(text, [second!])).toBe("0656844329 puis [téléphone retiré]");
});

const pieces = fc.constantFrom(
  ...cases.map(([, marked]) => marked.replace(/[⟦⟧]/g, "")),
  ...A_LAISSER,
  ..." |, |-|.|+|0|00|06|33|@|M.|Mme |je m'appelle |Durand|Camille|DURAND |DE |12 34 56 78| |(|)|\n".split(
    "|",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
);

it("finds nothing any more once all is taken away", () => {
  fc.assert(
    fc.property(anyText, (text) =>
      expect(found(retirerDonnees(text, findDonneesPersonnelles(text)))).toEqual([]),
    ),
    { numRuns: 1000 },
  );
});

it("gives stretches in order that never overlap and keep the rest as it is", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const donnees = findDonneesPersonnelles(text);
      expect(hasDonneesPersonnelles(text)).toBe(donnees.length > 0);
      const ends = [0, ...donnees.map(({ fin }) => fin)];
      donnees.forEach(({ debut, fin }, index) => {
        expect(debut).toBeGreaterThanOrEqual(ends[index]!);
        expect(fin).toBeGreaterThan(debut);
      });
      const around = [...donnees, { debut: text.length }].map(({ debut }, index) =>
        text.slice(ends[index], debut),
      );
      const pattern = around.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
      expect(retirerDonnees(text, donnees)).toMatch(
        new RegExp(`^${pattern.join(String.raw`\[[^\]]+ retiré\]`)}$`, "s"),
      );
    }),
  );
});

it.each(["a", "A", "0", "1", "+1 1 ", "a@", "a@b.fr ", "06 ", "M. ", "Jean ", "Jean Durand, "])(
  "stays quick on the longest text of a cell, all of « %s »",
  (piece) => {
    const text = piece.repeat(CELL_TEXT_MAX_LENGTH / piece.length);
    const start = performance.now();
    findDonneesPersonnelles(text);
    expect(performance.now() - start).toBeLessThan(3_000);
  },
);

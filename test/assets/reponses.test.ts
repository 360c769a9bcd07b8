import { parse } from "csv-parse/sync";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  BASE_DE_CONNAISSANCES,
  FORMULAIRE_DE_SUPPORT,
  NUMERO_SVI,
} from "../../src/domain/assistance";
import { findDonneesPersonnelles } from "../../src/domain/donneesPersonnelles";
import { champsOfCorps, parseReponseType, type ReponseType, CHAMPS, type Fragment, texteOfCorps, texteOfLigne } from "../../src/domain/reponseType";

const ASSETS = join(__dirname, "../../assets");
const BIENVENUE = "bienvenue";
const MAX_WORDS = 400;

interface LigneCsv {
  readonly code: string;
  readonly niveau: string;
}

function readLignes(file: string): LigneCsv[] {
  const text = readFileSync(join(ASSETS, "nomenclature", file));
  return parse(text, { bom: true, columns: true, delimiter: ";" });
}

const versions = JSON.parse(readFileSync(join(ASSETS, "nomenclature/versions.json"), "utf8")) as {
  readonly fichier: string;
}[];
const lignes = versions.flatMap(({ fichier }) => readLignes(fichier));
const files = readdirSync(join(ASSETS, "reponses")).filter((file) => file !== "LISEZMOI.md");
const reponses = files.map((file): readonly [string, ReponseType] => [
  file,
  parseReponseType(readFileSync(join(ASSETS, "reponses", file), "utf8")),
]);

const fragmentsOf = ({ objet, corps }: ReponseType): Fragment[] =>
  [objet, ...corps.flatMap((bloc) => bloc.lignes)]
    .flat()
    .flatMap((one) => (one.type === "gras" ? one.contenu : [one]));
const texteOf = ({ objet, corps }: ReponseType) =>
  `${texteOfLigne(objet, {})}\n\n${texteOfCorps(corps, {})}`;

test("every line of the published nomenclatures has its answer, and every answer its line", () => {
  const codes = new Set(lignes.map(({ code }) => `${code}.md`));
  expect(codes.size).toBeGreaterThan(30);
  expect([...files].sort()).toEqual([...codes, `${BIENVENUE}.md`].sort());
});

describe.each(reponses)("%s", (file, reponse) => {
  it("has a complete head, with its own code", () => {
    expect(`${reponse.code}.md`).toBe(file);
    expect(texteOfLigne(reponse.objet, {})).toMatch(/^.{10,90}$/);
    expect(reponse.revision).not.toBeNull();
  });

  it("holds only marks and placeholders that are understood", () => {
    const texts = fragmentsOf(reponse).map((one) => ("texte" in one ? one.texte : ""));
    const leftovers = texts.filter((text) => /[*_`#<>[\]{}|\\~]|^\s*(?:-|\d+[.)])\s/.test(text));
    expect(leftovers).toEqual([]);
  });

  it("links only to the knowledge base and the support form", () => {
    const links = fragmentsOf(reponse).flatMap((one) => (one.type === "lien" ? [one.adresse] : []));
    const known = [BASE_DE_CONNAISSANCES, FORMULAIRE_DE_SUPPORT];
    expect(links.filter((link) => !known.includes(link))).toEqual([]);
    expect(texteOf(reponse).split(/https?:|www\./)).toHaveLength(links.length + 1);
  });

  it("holds no e-mail address, telephone number or name", () => {
    const text = texteOf(reponse).replaceAll(NUMERO_SVI, "");
    const found = findDonneesPersonnelles(text).map(({ debut, fin }) => text.slice(debut, fin));
    expect([...found, ...(text.match(/\S+@\S+|\d(?:[\s.-]?\d){6,}/g) ?? [])]).toEqual([]);
    // Two capitalised words in the middle of a sentence: a first name and a name.
    expect(text.match(/[a-zé,] \p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+/gu)).toBeNull();
  });

  it("greets, gives two to six steps at a time, and takes leave", () => {
    expect(texteOfCorps(reponse.corps, {})).toMatch(/^Bonjour/);
    expect(texteOfCorps(reponse.corps.slice(-1), {})).toMatch(/^Cordialement,\n/);
    const steps = reponse.corps.flatMap((bloc) => (bloc.type === "liste" ? bloc.lignes.length : []));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter((count) => count < 2 || count > 6)).toEqual([]);
    expect(texteOf(reponse).split(/\s+/).length).toBeLessThan(MAX_WORDS);
  });

  it("is signed by the référent and the département", () => {
    expect(champsOfCorps(reponse)).toEqual(expect.arrayContaining(["référent", "département"]));
  });
});

test("level 2: each says that the national team takes over, and that no name is needed", () => {
  const niveau2 = lignes.filter(({ niveau }) => niveau === "2").map(({ code }) => code);
  const texts = reponses.filter(([, { code }]) => niveau2.includes(code)).map(([, one]) => texteOf(one));
  expect(texts).toHaveLength(new Set(niveau2).size);
  for (const text of texts) {
    expect(text).toMatch(/équipe nationale/);
    expect(text).toMatch(/formulaire de support/);
  }
});

test("the guide for writers says what the checks allow", () => {
  const guide = readFileSync(join(ASSETS, "reponses/LISEZMOI.md"), "utf8");
  expect(guide).toContain(`plus de ${MAX_WORDS} mots`);
  expect(guide).toContain(NUMERO_SVI);
  expect(CHAMPS.filter((champ) => !guide.includes(`{${champ}}`))).toEqual([]);
});

import type { Champ } from "../domain/reponseType";

/** What a placeholder is called beside its field. */
const CHAMPS: Readonly<Record<Champ, string>> = {
  prénom: "Prénom de l'interlocuteur",
  identifiant: "Identifiant personne ou ménage",
  lien: "Lien à indiquer",
  référent: "Référent",
  département: "Département",
  date: "Date",
};

const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** Texts of the panel « Réponse type ». */
export const REPONSES = {
  surtitre: "Réponse type",
  nationale: "Réponse nationale",
  bienvenue: "Mail de bienvenue d'un nouvel utilisateur",
  versBienvenue: "Voir le mail de bienvenue",
  retour: "Revenir à la réponse",
  agrandir: "Agrandir",
  reduire: "Réduire",
  fermer: "Fermer la réponse",
  chargement: "Chargement de la réponse…",
  objet: "Objet",
  champs: CHAMPS,
  champsTitre: "À compléter",
  champVide: "À compléter avant de copier.",
  manquants: (champs: readonly Champ[]) =>
    `À compléter avant de copier : ${list.format(champs.map((champ) => CHAMPS[champ]))}.`,
  copier: "Copier",
  copierObjet: "Copier l'objet",
  base: "Base de connaissances",
  revision: (date: string) => `Réponse révisée le ${date}`,

  absente: "Pas encore de réponse type",
  absenteTexte:
    "Aucun texte n'est prévu pour ce sous-motif. Pour en demander un à l'équipe nationale, copiez l'objet et la demande ci-dessous, puis collez-les dans le formulaire de support.",
  copierDemande: "Copier la demande",
  formulaire: "Formulaire de support",
  demandeObjet: (titre: string) => `Demande de réponse type : ${titre}`,
  demandeTexte: (titre: string, code: string, departement: string | null) =>
    [
      "Bonjour,",
      "",
      `Nous recevons des sollicitations sur le sous-motif « ${titre} » (code ${code}), qui n'a pas encore de réponse type.`,
      "Pourriez-vous en rédiger une ? Elle nous permettrait de répondre plus vite, et de la même façon dans tous les départements.",
      ...(departement === null ? [] : ["", `Département : ${departement}`]),
      "",
      "Cordialement,",
    ].join("\n"),

  illisible: "La réponse n'a pas pu être chargée",
  illisibleTexte: "Votre saisie n'est pas touchée. Vérifiez la connexion, puis réessayez.",
} as const;

const nombre = (count: number): string => count.toLocaleString("fr-FR");
const lignes = (count: number): string => `${nombre(count)} ligne${count > 1 ? "s" : ""}`;

/** Texts of « Vérifier l'historique ». */
export const CONTROLE = {
  intro:
    "Cherche dans toutes les lignes ce qui fausserait les résultats ou l'enquête. Rien n'est modifié sans votre accord.",
  verifier: "Vérifier l'historique",
  interrompu: "Vérification interrompue : elle n'a rien modifié.",
  etapes: {
    lecture: "Lecture de l'historique…",
    controle: "Vérification des lignes…",
    ecriture: "Écriture des lignes…",
  },

  propre: (verifiees: number) => `${lignes(verifiees)} vérifiées : aucune anomalie.`,
  resultat: (anomalies: number, concernees: number, verifiees: number) =>
    `${nombre(anomalies)} anomalie${anomalies > 1 ? "s" : ""} sur ${lignes(concernees)}, ${nombre(verifiees)} vérifiées.`,
  resteAVoir: "Aucune ne peut être réparée sans vous : regardez chacune d'elles.",

  groupe: (titre: string, count: number) => `${titre} : ${lignes(count)}`,
  suite: (reste: number) => `Afficher la suite (${nombre(reste)})`,
  suiteDe: (titre: string, reste: number) => `Afficher la suite (${nombre(reste)}) : ${titre}`,
  sousLeTableau: "sous le tableau",
  comparee: (numero: number) => `Comparée à la ligne ${numero}`,
  devient: "devient",
  vide: "vide",
  texte: (contenu: string) => `« ${contenu} »`,
  secondes: (count: number) => `${count.toLocaleString("fr-FR", { maximumFractionDigits: 6 })} s`,
  dateEtHeure: (date: string, heure: string) => `${date} ${heure}`,
  vrai: "VRAI",
  faux: "FAUX",
  formule: "la formule de la colonne",
  nouvelIdentifiant: "un nouvel identifiant",
  rattachement: "Sera rattachée au tableau, avec toutes celles qui sont sous lui.",

  voir: "Voir la ligne",
  voirLigne: (nom: string) => `Voir la ligne : ${nom}`,
  voirLAutre: "Voir l'autre ligne",
  voirLAutreLigne: (numero: number) => `Voir l'autre ligne, ${numero}`,
  reparer: "Réparer",
  reparerLigne: (nom: string, titre: string) => `Réparer : ${nom} · ${titre}`,
  reparerGroupe: (count: number) =>
    count > 1 ? `Réparer ces ${nombre(count)} lignes` : "Réparer cette ligne",
  reparerGroupeDe: (count: number, titre: string) =>
    `${count > 1 ? `Réparer ces ${nombre(count)} lignes` : "Réparer cette ligne"} : ${titre}`,
  unParUn: (count: number) =>
    count > 1
      ? `${nombre(count)} se réparent une par une, après lecture.`
      : "Une se répare seule, après lecture.",
  toutReparer: (count: number) => `Tout réparer (${lignes(count)})`,
  toutReparerAide:
    "Seulement ce qui ne laisse aucun doute. Le reste demande votre avis, ci-dessous.",

  confirmer: (count: number) => `Réparer ${lignes(count)} de l'historique ?`,
  confirmerAide: "Les réparations pourront être annulées tant que ce volet reste ouvert.",
  confirmerRattachement:
    "Les lignes sous le tableau y seront rattachées d'abord ; elles y resteront.",
  oui: "Réparer",
  non: "Ne rien changer",

  reparees: (count: number) => `${lignes(count)} réparée${count > 1 ? "s" : ""}.`,
  rattachees: (count: number) => `${lignes(count)} rattachée${count > 1 ? "s" : ""} au tableau.`,
  laissees: (count: number) =>
    `${lignes(count)} modifiée${count > 1 ? "s" : ""} entre-temps par quelqu'un : laissée${count > 1 ? "s" : ""} telle${count > 1 ? "s" : ""} quelle${count > 1 ? "s" : ""}.`,
  reparationInterrompue: "Réparation interrompue : les lignes suivantes n'ont pas été touchées.",
  rienRepare: "Aucune ligne n'a été modifiée.",

  annuler: "Annuler les réparations",
  rendues: (count: number) =>
    `Réparations annulées : ${lignes(count)} ${count > 1 ? "ont retrouvé leur" : "a retrouvé son"} contenu.`,
  modifiees: (count: number) =>
    count > 1
      ? `${nombre(count)} lignes ont été modifiées depuis par quelqu'un : elles restent telles quelles.`
      : "Une ligne a été modifiée depuis par quelqu'un : elle reste telle quelle.",
  annulationInterrompue: "Annulation interrompue : recommencez pour la terminer.",

  journal: {
    reparation: "Réparation de l'historique",
    annulation: "Annulation des réparations",
    compte: (titre: string, count: number) => `${titre} : ${nombre(count)}`,
    lignes,
  },
} as const;

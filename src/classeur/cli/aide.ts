/** What `--aide` prints. */
export const AIDE = `Fabrique le classeur de suivi des sollicitations SI SIAO.

Utilisation : npm run classeur [-- OPTIONS]

Sans option : un classeur sans département, dist/suivi.xlsx.

  --departement CODE|NOM   le classeur d'un département, son nom déjà rempli :
                           --departement 2A écrit dist/suivi-2A-corse-du-sud.xlsx
  --tous                   les classeurs des 101 départements, et une archive zip
                           qui les réunit, dans dist/classeurs/ ; ceux d'avant sont
                           remplacés
  --sortie CHEMIN          un autre fichier, ou avec --tous un autre dossier
  --nomenclature FICHIER   une autre nomenclature que celle publiée, en CSV (point-virgule
                           ou virgule ; UTF-8 ou Windows-1252). Colonnes code, niveau,
                           thematique, motif, sous_motif, dans n'importe quel ordre ; et
                           au choix remplace, enquete, synonymes. Sans colonne enquete,
                           les lignes suivies par l'enquête sont reprises de la version
                           publiée
  --version-nomenclature N le numéro de cette nomenclature ; sinon celui du nom du
                           fichier (nomenclature-2025.2.csv), sinon ce nom
  --date JJ/MM/AAAA        le jour de fabrication ; aujourd'hui sans cette option. Même
                           date et même nomenclature : mêmes fichiers, à l'octet près
  --volet LIEU             où Excel trouve le complément dont le volet s'ouvre avec le
                           classeur : centre (centre d'administration Microsoft 365, sans
                           cette option), developpeur (poste de développement), aucun
                           (pas de volet), ou un partage réseau : \\\\serveur\\partage,
                           qui peut s'écrire //serveur/partage
  --aide                   ce texte
`;

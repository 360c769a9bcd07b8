/** Words that tell a name from the rest of a text, without accents or capitals; each list is a guess kept small. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Common first names, of France and of the people that the help desks meet. */
export const PRENOMS = words(
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
export const LIEUX = words(
  "rue avenue av boulevard bd place square quai allee cite impasse residence foyer centre maison " +
    "espace villa pension hopital hospitalier ecole lycee college gare hotel association fondation " +
    "structure saint st sainte ste chrs cada chu huda",
);

/** Words that are no name, even with capitals: sigles, titles, and what a note begins or goes on with. */
export const MOTS_COURANTS = words(
  "si siao cph dalo ddets dreets dihal ofii caf ccas svi rgpd upa mep spada urgence insertion " +
    "demande menage compte acces appel probleme personne dossier extraction indicateurs mot motif " +
    "merci bonjour bonsoir cordialement madame monsieur mademoiselle mme mlle mr " +
    "nom prenom tel telephone mail email adresse date ne nee utilisateur referent referente " +
    "directeur directrice prefet prefete president presidente maire ministre chef responsable " +
    "de du des la le les et ou pour par sur dans avec un une au aux en sans qui que est pas chez " +
    "veut dit demande souhaite signale appelle rappelle depuis suis travaille mais je il elle",
);

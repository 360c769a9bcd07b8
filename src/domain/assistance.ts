/** How the SI SIAO assistance is reached (product.md, « Rules of the trade »). */

/** The voice server's number, as people read it. */
export const NUMERO_SVI = "0 806 000 156";

export const BASE_DE_CONNAISSANCES = "https://basedeconnaissances.sisiao.dihal.gouv.fr/support";

/** The national support form: where a request is escalated. */
export const FORMULAIRE_DE_SUPPORT = `${BASE_DE_CONNAISSANCES}/kb-tickets/new`;

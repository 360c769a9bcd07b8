import { type Late, late } from "../../application/late";
import { createReponses, type Reponses } from "../../application/reponsesDepartement";
import type { PaneServices } from "../services";

type ReponsesServices = Pick<PaneServices, "lateAdapters" | "readNomenclature" | "ids" | "clock">;

const sessions = new WeakMap<ReponsesServices, Late<Reponses>>();

/** The department's answers of one pane. */
export function reponsesOf(services: ReponsesServices): Late<Reponses> {
  const known = sessions.get(services);
  if (known) return known;
  const { lateAdapters, readNomenclature, ids, clock } = services;
  const session = late(async () => {
    const { reponses, reponsesEcrites } = await lateAdapters();
    const ecrites = reponsesEcrites();
    return createReponses({ reponses, ecrites, readNomenclature, ids, clock });
  });
  sessions.set(services, session);
  return session;
}

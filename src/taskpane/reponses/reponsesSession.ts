import { type Late, late } from "../../application/late";
import { createReponses, type Reponses } from "../../application/reponsesDepartement";
import type { PaneServices } from "../services";

type ReponsesServices = Pick<PaneServices, "lateAdapters" | "readNomenclature" | "ids" | "clock">;

const sessions = new WeakMap<ReponsesServices, Late<Reponses>>();

/** The department's answers of one pane: what was saved from it is remembered as long as it is open. */
export function reponsesOf(services: ReponsesServices): Late<Reponses> {
  const known = sessions.get(services);
  if (known) return known;
  const { lateAdapters, readNomenclature, ids, clock } = services;
  const session = late(async () => {
    const { reponses } = await lateAdapters();
    return createReponses({ reponses, readNomenclature, ids, clock });
  });
  sessions.set(services, session);
  return session;
}

import { createEnqueteSession } from "../../../src/taskpane/resultats/enquete/enqueteSession";
import { moisOf } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";
import { aResultatsWorld, portsOf } from "./resultatsWorld";

const PERIODE = moisOf(TODAY);
const REPONSES = [{ cle: "commentaires", question: "Commentaires", valeur: "RAS" }];

function aSession() {
  const world = aResultatsWorld();
  return { ...world, session: createEnqueteSession(portsOf(world)) };
}

it("writes the comments before the record, when a click on it is what leaves their field", async () => {
  const { session, enquetes } = aSession();
  const order: string[] = [];
  const write = enquetes.writeCommentaires.bind(enquetes);
  const add = enquetes.add.bind(enquetes);
  enquetes.writeCommentaires = async (texte) => {
    if (texte === "quitté") await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`commentaires ${texte}`);
    await write(texte);
  };
  enquetes.add = (enquete) => {
    order.push("envoi");
    return add(enquete);
  };
  session.edit("quitté");
  await Promise.all([session.saveCommentaires(), session.recordEnvoyee(PERIODE, REPONSES)]);
  expect(order).toEqual(["commentaires quitté", "commentaires RAS", "envoi"]);
  expect(session.get().travail).toBeNull();
});

it("records once, however often it is asked for meanwhile", async () => {
  const { session, enquetes } = aSession();
  const add = jest.spyOn(enquetes, "add");
  await Promise.all([
    session.recordEnvoyee(PERIODE, REPONSES),
    session.recordEnvoyee(PERIODE, REPONSES),
  ]);
  expect(add).toHaveBeenCalledTimes(1);
});

it("does not say that comments are noted which somebody went on typing", async () => {
  const { session } = aSession();
  session.edit("Deb");
  const noting = session.saveCommentaires();
  session.edit("Début");
  await noting;
  expect(session.get()).toMatchObject({ texte: "Début", note: false });
  await session.saveCommentaires();
  expect(session.get().note).toBe(true);
});

it("writes comments once, and none that nobody typed", async () => {
  const { session, enquetes } = aSession();
  const write = jest.spyOn(enquetes, "writeCommentaires");
  await session.saveCommentaires();
  session.edit("RAS");
  await session.saveCommentaires();
  await session.saveCommentaires();
  expect(write).toHaveBeenCalledTimes(1);
});

it("says why nothing was recorded, and tries the same again", async () => {
  const { session, enquetes } = aSession();
  enquetes.failNext = "CLASSEUR_PROTEGE";
  await session.recordEnvoyee(PERIODE, REPONSES);
  expect(session.get().erreur?.error).toMatchObject({ code: "CLASSEUR_PROTEGE" });
  expect(session.get().envoyee).toBeNull();
  session.get().erreur?.retry();
  await new Promise(setImmediate);
  expect(session.get().envoyee?.reponses).toEqual(REPONSES);
});

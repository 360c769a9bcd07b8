import { mentionsContact } from "../../src/application/mentionsContact";

it.each([
  "joindre camille@exemple.fr",
  "tél 06 56 84 43 29",
  "0656844329",
  "+33 6 56 84 43 29",
  "+33(0)612345678",
  "+33 (0)6 12 34 56 78",
  "0033612345678",
  "06/12/34/56/78",
])("sees a way to reach somebody in « %s »", (text) => expect(mentionsContact(text)).toBe(true));

it.each([
  "",
  "ménage 123456",
  "dossier 2026-11-20",
  "0 806 à rappeler",
  "12 demandes @ traiter",
  "rappelé le 01/12/2026 14:30",
])("lets « %s » pass", (text) => expect(mentionsContact(text)).toBe(false));

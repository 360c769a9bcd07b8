import { mentionsContact } from "../../src/application/mentionsContact";

it.each(["joindre camille@exemple.fr", "tél 06 56 84 43 29", "0656844329", "+33 6 56 84 43 29"])(
  "sees a way to reach somebody in « %s »",
  (text) => expect(mentionsContact(text)).toBe(true),
);

it.each(["", "ménage 123456", "dossier 2026-11-20", "0 806 à rappeler", "12 demandes @ traiter"])(
  "lets « %s » pass",
  (text) => expect(mentionsContact(text)).toBe(false),
);

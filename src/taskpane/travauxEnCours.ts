import { createStore } from "./store";

/** How many long works are under way in the pane, whatever shows: it must not start anew meanwhile. */
export const travauxEnCours = createStore(0);

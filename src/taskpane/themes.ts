import { DARK_TOKENS, LIGHT_TOKENS } from "./tokens.built";

/** Fluent's two themes, without the three quarters of their tokens that nothing in the pane names. */
export const lightTheme = LIGHT_TOKENS;
export const darkTheme = { ...LIGHT_TOKENS, ...DARK_TOKENS };

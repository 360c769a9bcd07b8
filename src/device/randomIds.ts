import type { IdGenerator } from "../application/ports";

/** Random UUIDs (36 characters, hexadecimal and dashes inside: never read as a formula). */
export const randomIds: IdGenerator = { next: () => crypto.randomUUID() };

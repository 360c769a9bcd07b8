import { type GenreClasseur, MARQUES } from "../domain/classeur";
import { read } from "./door";

const GENRES = Object.keys(MARQUES) as (keyof typeof MARQUES)[];

/** What the open workbook is, in one request. */
export function readGenreClasseur(): Promise<GenreClasseur> {
  return read(async (context) => {
    const { names } = context.workbook;
    const marked = GENRES.map((genre) => names.getItemOrNullObject(MARQUES[genre]).load("name"));
    await context.sync();
    return GENRES.find((_, index) => marked[index]?.isNullObject === false) ?? "suivi";
  });
}

/** The comparisons of a validation rule: files and Univer write `equal`, Office.js says `EqualTo`. */

export function officeComparison(written: string): string {
  const name = written.charAt(0).toUpperCase() + written.slice(1);
  return /equal$/i.test(name) ? `${name}To` : name;
}

export function writtenComparison(office: string): string {
  const name = office.replace(/To$/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}

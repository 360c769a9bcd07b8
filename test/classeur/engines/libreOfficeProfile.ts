import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escapeText } from "../../../src/ooxml/xml/xmlText";

/** The Basic procedures that the statements may call. */
const PROCEDURES = join(__dirname, "libreOffice.bas");

/** Runs the statements that the profile was made with. */
export const MACRO = "macro:///Standard.Trials.Main";

/**
 * Makes a LibreOffice user profile, in an empty folder, that knows one macro. It counts as set up
 * already: otherwise LibreOffice would put its own empty macros over ours on its first start. Every
 * file is recalculated on loading, cached results are never trusted.
 */
export function writeLibreOfficeProfile(folder: string, statements: readonly string[]): void {
  const basic = join(folder, "user", "basic");
  mkdirSync(join(basic, "Standard"), { recursive: true });
  writeFileSync(join(folder, "user", "registrymodifications.xcu"), SETTINGS);
  for (const kind of ["script", "dialog"]) {
    writeFileSync(join(basic, `${kind}.xlc`), LIBRARIES);
    writeFileSync(join(basic, "Standard", `${kind}.xlb`), libraryXml(kind === "script"));
  }
  const main = ["Sub Main", ...statements, "End Sub"].join("\n");
  const source = `${readFileSync(PROCEDURES, "utf8")}\n${main}\n`;
  writeFileSync(join(basic, "Standard", "Trials.xba"), moduleXml(source));
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"';

const SETTINGS = `${XML}
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const LIBRARIES = `${XML}
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries ${LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>`;

function libraryXml(withModule: boolean): string {
  const element = withModule ? '<library:element library:name="Trials"/>' : "";
  return `${XML}
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">${element}</library:library>`;
}

function moduleXml(source: string): string {
  return `${XML}
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Trials" script:language="StarBasic">${escapeText(source)}</script:module>`;
}

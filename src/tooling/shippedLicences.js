const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** What the site says of the packages in it: the options of webpack-license-plugin, which finds them. */

/** Licences that ask for their notice and no more. */
const ACCEPTED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
]);

/** The terms of MIT, those of our own licence: some packages name the licence and leave its text out. */
const MIT_TERMS = readFileSync(join(__dirname, "../../LICENSE"), "utf8")
  .split("\n\n")
  .slice(2)
  .join("\n\n");

const RULE = "-".repeat(80);

function notice({ name, version, author, license, repository, licenseText, noticeText }) {
  const holder = author ? author : `the authors of ${name}`;
  const text = licenseText || (license === "MIT" && `Copyright (c) ${holder}\n\n${MIT_TERMS}`);
  const parts = [`${name} ${version} (${license})`, repository, text, noticeText];
  return parts.filter(Boolean).join("\n\n");
}

function notices(packages) {
  return [
    "Ce complément contient les paquets suivants, chacun sous sa licence.",
    ...packages.map(notice),
  ].join(`\n\n${RULE}\n\n`);
}

/** A build with a package under another licence fails; `licences.json` and `licences.txt` list them all. */
const SHIPPED_LICENCES = {
  outputFilename: "licences.json",
  additionalFiles: { "licences.txt": notices },
  includeNoticeText: true,
  unacceptableLicenseTest: (licence) => !ACCEPTED.has(licence),
};

module.exports = { SHIPPED_LICENCES };

const { isDeepStrictEqual } = require("node:util");

/**
 * A webpack loader: a module is run while the site is built, and only what it exports is shipped. It
 * exports data (anything that JSON holds) and functions without argument that promise data; Node and
 * the tests run the same module as it stands. What it throws fails the build.
 */
module.exports.pitch = async function evaluateAtBuild() {
  const exported = await this.importModule(`${this.resourcePath}?evaluated`);
  const shipped = await Promise.all(
    Object.entries(exported).map(async ([name, value]) =>
      typeof value === "function"
        ? `export const ${name} = () => Promise.resolve(${toJson(name, await value())});`
        : `export const ${name} = ${toJson(name, value)};`,
    ),
  );
  return shipped.join("\n");
};

function toJson(name, value) {
  const json = JSON.stringify(value);
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), value)) {
    throw new Error(`${name} is not data that JSON holds`);
  }
  return json;
}

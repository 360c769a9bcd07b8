const { isDeepStrictEqual } = require("node:util");

/**
 * A webpack loader: a module is run while the site is built, and only what it exports is shipped. It
 * exports data (anything that JSON holds) and functions without argument that promise data; what a
 * function named load… gives is a chunk of its own, which the site asks for when it is called. Node
 * and the tests run the same module as it stands. What it throws fails the build.
 */
module.exports.pitch = async function evaluateAtBuild() {
  // Each in a layer of its own: what runs now would else be settled half way for those that share its modules.
  const layer = this.resourcePath;
  const exported = await this.importModule(`${this.resourcePath}?evaluated`, { layer });
  const shipped = await Promise.all(
    Object.entries(exported).map(async ([name, value]) => {
      if (typeof value !== "function") return `export const ${name} = ${toJson(name, value)};`;
      const json = toJson(name, await value());
      return /^load[A-Z]/.test(name)
        ? `export const ${name} = async () => (await import(${JSON.stringify(asModule(json))})).default;`
        : `export const ${name} = () => Promise.resolve(${json});`;
    }),
  );
  return shipped.join("\n");
};

/** The address of a module that gives this data. */
function asModule(json) {
  const source = Buffer.from(`export default ${json};`).toString("base64");
  return `data:text/javascript;base64,${source}`;
}

function toJson(name, value) {
  const json = JSON.stringify(value);
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), value)) {
    throw new Error(`${name} is not data that JSON holds`);
  }
  return json;
}

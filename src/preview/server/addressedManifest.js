const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/**
 * The manifest with its addresses at `address` (such as `https://example.org/suivi`) instead of the
 * development server's. Without an address it stays as it is. Throws when the address is no https URL.
 */
function addressedManifest(xml, address) {
  if (!address) return xml;
  const { protocol, href } = new URL(address);
  if (protocol !== "https:") throw new Error(`ADDIN_URL must start with https:// (${address})`);
  return xml.split(DEVELOPMENT_ADDRESS).join(href.replace(/\/$/, ""));
}

module.exports = { addressedManifest };

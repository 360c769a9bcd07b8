/**
 * The web server's side of the static site: which file goes with which header, stated once, and the
 * same as ready files for nginx, Apache and IIS. `npm run build` writes them to dist/serveur/.
 */

/** Who may show the pane in a frame: Excel on the web, wherever Microsoft 365 serves it. */
const FRAME_ANCESTORS = [
  "frame-ancestors 'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://onedrive.live.com",
].join(" ");

const YEAR = 31_536_000;
const DAY = 86_400;

/** What goes with every answer. No X-Frame-Options: whatever it says keeps Excel on the web out. */
const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
};

/** What goes with some of them: by the end of a path, the first that fits. */
const CACHING = [
  { path: "/assets/icons/[^/]+$", value: `public, max-age=${DAY}`, seconds: DAY },
  // Their names change with what they hold.
  { path: "/assets/[^/]+\\.(js|css)$", value: `public, max-age=${YEAR}, immutable`, seconds: YEAR },
];
const ASKED_AGAIN = "no-cache";
const PANE = "taskpane.html";

/** A choice of whoever runs the host, since it binds the whole host for a year: written as a comment. */
const HSTS = `max-age=${YEAR}`;

const DEFAULT_HOST = "suivi.example.fr";

const nginx = ({
  host,
  path,
}) => `# nginx: copy to /etc/nginx/conf.d/, and give the certificate and the folder of the site.
# « map » keeps the headers in one place: an add_header within a location would drop all the others.
map $uri $suivi_cache {
  default "${ASKED_AGAIN}";
${CACHING.map((one) => `  "~${one.path}" "${one.value}";`).join("\n")}
}
map $uri $suivi_frame_ancestors {
  default "";
  "~/${PANE.replace(".", "\\.")}$" "${FRAME_ANCESTORS}";
}

server {
  listen 443 ssl;
  listen [::]:443 ssl;
  server_name ${host};
  ssl_certificate /etc/ssl/certs/${host}.pem;
  ssl_certificate_key /etc/ssl/private/${host}.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;

${Object.entries(EVERYWHERE)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
  add_header Cache-Control $suivi_cache;
  add_header Content-Security-Policy $suivi_frame_ancestors;
  # Once this host answers by https alone, and for good:
  # add_header Strict-Transport-Security "${HSTS}" always;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/xml application/javascript application/json;

  location ${path} {
    ${path === "/" ? "root" : "alias"} /var/www/suivi${path === "/" ? "" : "/"};
    limit_except GET { deny all; }
  }
  location ${path}serveur/ { return 404; }
}
`;

const apache = ({
  host,
  path,
}) => `# Apache 2.4: include it in the configuration; needs mod_ssl, mod_headers and mod_deflate.
<VirtualHost *:443>
  ServerName ${host}
  SSLEngine on
  SSLCertificateFile /etc/ssl/certs/${host}.pem
  SSLCertificateKeyFile /etc/ssl/private/${host}.key
  ${path === "/" ? "DocumentRoot /var/www/suivi" : `Alias ${path} /var/www/suivi/`}

  <Directory /var/www/suivi>
    Options -Indexes
    AllowOverride None
    Require all granted
  </Directory>
  <Directory /var/www/suivi/serveur>
    Require all denied
  </Directory>

  AddType application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx
  AddOutputFilterByType DEFLATE text/html text/css text/xml text/javascript application/javascript application/json

${Object.entries(EVERYWHERE)
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join("\n")}
  Header always unset X-Frame-Options
  Header set Cache-Control "${ASKED_AGAIN}"
${CACHING.map((one) => `  Header set Cache-Control "${one.value}" "expr=%{REQUEST_URI} =~ m#${one.path}#"`).join("\n")}
  Header set Content-Security-Policy "${FRAME_ANCESTORS}" "expr=%{REQUEST_URI} =~ m#/${PANE.replace(".", "\\.")}$#"
  # Once this host answers by https alone, and for good:
  # Header always set Strict-Transport-Security "${HSTS}"
</VirtualHost>
`;

/** Three places, the deeper one winning: the site, its assets, their icons. */
const iis = () => {
  const [icons, scripts] = CACHING;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- IIS 10: copy to the folder of the site, beside taskpane.html. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${Object.entries(EVERYWHERE)
  .map(([name, value]) => `        <add name="${name}" value="${value}" />`)
  .join("\n")}
        <!-- Once this host answers by https alone, and for good:
        <add name="Strict-Transport-Security" value="${HSTS}" /> -->
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".xlsx" />
      <mimeMap fileExtension=".xlsx" mimeType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
      <clientCache cacheControlMode="NoControl" cacheControlCustom="${ASKED_AGAIN}" />
    </staticContent>
    <security>
      <requestFiltering>
        <hiddenSegments>
          <add segment="serveur" />
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
  <location path="${PANE}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <add name="Content-Security-Policy" value="${FRAME_ANCESTORS}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
${cachedFolder("assets", scripts)}
${cachedFolder("assets/icons", icons)}
</configuration>
`;
};

/** IIS writes `max-age` itself, after what is custom. */
const cachedFolder = (folder, { value, seconds }) => {
  const days = `${Math.round(seconds / DAY)}.00:00:00`;
  const custom = value.replace(/,? max-age=\d+/, "");
  return `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}" cacheControlCustom="${custom}" />
      </staticContent>
    </system.webServer>
  </location>`;
};

/**
 * The files by their names under dist/serveur/, for a site at `address` (such as
 * `https://suivi.example.fr/`; an example host where there is none yet).
 */
function hostingFiles(address) {
  const { hostname, pathname } = new URL(address || `https://${DEFAULT_HOST}/`);
  const place = { host: hostname, path: `${pathname.replace(/\/$/, "")}/` };
  return {
    "nginx.conf": nginx(place),
    "apache.conf": apache(place),
    "web.config": iis(),
  };
}

module.exports = { ASKED_AGAIN, CACHING, EVERYWHERE, FRAME_ANCESTORS, HSTS, hostingFiles };

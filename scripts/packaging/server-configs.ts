/** How a web server hands out the site: sample configurations for nginx and IIS, made for one address and one build. */

export interface SiteAddress {
  readonly host: string;
  readonly port: string;
  /** /路径/, not encoded, with both slashes. */
  readonly path: string;
}

/** Takes the https address of a folder apart. */
export function siteAddress(url: string): SiteAddress {
  const { hostname, port, pathname } = new URL(url);
  return { host: hostname, port: port || '443', path: decodeURI(pathname).replace(/\/*$/u, '/') };
}

/** Files whose name changes with their content. */
export const HASHED_NAME = /\.[0-9a-f]{8}\.js$/u;
const YEAR_SECONDS = 31_536_000;

/** Where the samples expect things; administrators change these lines. */
export const NGINX_PLACES = {
  site: '/srv/mubiao/site/',
  certificate: '/etc/ssl/mubiao/server.crt',
  key: '/etc/ssl/mubiao/server.key',
} as const;

/**
 * Who may show the pane in a frame: Office in a browser does, its own frames inside SharePoint, OneDrive or Microsoft 365, each of them
 * an ancestor that is asked. Office on a computer has no frame around the pane. Those in .cn are Microsoft 365 operated by 21Vianet.
 */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com https://*.sharepoint.com https://*.office.com https://*.office365.com https://*.microsoft365.com',
  'https://*.cloud.microsoft https://onedrive.live.com https://*.officewebapps.cn https://*.sharepoint.cn https://*.office365.cn',
].join(' ');

/** The pages that are shown in frames, and the frames of all others: only pages of the same site. */
export const PANE_PAGE = 'taskpane.html';
export const PANE_FRAMES = `'self' ${OFFICE_FRAMES}`;
export const OTHER_FRAMES = "'self'";

/** A page cannot state frame-ancestors itself (CSP level 3, 3.3): only a header can. */
const withFrames = (policy: string, frames: string) => `${policy}; frame-ancestors ${frames}`;

/** A file for conf.d: it stands inside http { }. */
export function nginxConf({ host, port, path }: SiteAddress, policy: string): string {
  const quoted = JSON.stringify(path);
  return `# 目标台账：nginx 示例。放入 /etc/nginx/conf.d/，按实际情况修改证书和文件夹的位置，然后执行 nginx -t 和 nginx -s reload。

# 缓存：文件名带内容摘要的可永久缓存；图标不得带 Cache-Control（Office 的要求）；其余每次向服务器核对。
map $uri $mubiao_cache {
    default                 "no-cache";
    "~/assets/icons/"       "";
    "~\\.[0-9a-f]{8}\\.js$" "public, max-age=${YEAR_SECONDS}, immutable";
}

# 谁可以在框架中显示：窗格只允许网页版 Office（单位自建 Office Online Server 的，把它的地址加在后面），其余只允许本网站。
map $uri $mubiao_frames {
    default                 "${OTHER_FRAMES}";
    "~/${PANE_PAGE.replace('.', '\\.')}$"   "${PANE_FRAMES}";
}

server {
    listen ${port} ssl;
    server_name ${host};
    server_tokens off;

    # 证书须由各工作机信任的机构签发（如本单位的根证书），名称与上面的主机名一致。
    ssl_certificate     ${NGINX_PLACES.certificate};
    ssl_certificate_key ${NGINX_PLACES.key};
    ssl_protocols TLSv1.2 TLSv1.3;

    location ${quoted} {
        # 安装包中 site 文件夹的位置，末尾保留斜线。
        alias ${NGINX_PLACES.site};
        index index.html;
        charset utf-8;
        types {
            text/html                       html;
            text/javascript                 js;
            text/plain                      txt;
            image/png                       png;
        }
        default_type application/octet-stream;
        gzip on;
        gzip_types text/javascript text/plain;
        gzip_min_length 1024;

        add_header Cache-Control $mubiao_cache;
        add_header Content-Security-Policy "${withFrames(policy, '$mubiao_frames')}";
        add_header X-Content-Type-Options nosniff;
        add_header Referrer-Policy no-referrer;
    }
}
`;
}

/** web.config of the site's folder. IIS tells files only by their names, so every hashed one is listed. */
export function webConfig(names: readonly string[], policy: string): string {
  const header = (frames: string) =>
    `<add name="Content-Security-Policy" value="${withFrames(policy, frames).replace(/&/gu, '&amp;').replace(/"/gu, '&quot;')}" />`;
  const forever = names
    .filter((name) => HASHED_NAME.test(name))
    .map((name) =>
      location(
        name,
        `cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"`,
      ),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 目标台账：IIS 示例。连同 site 文件夹中的全部文件放入网站（或应用程序）的文件夹；HTTPS 证书在 IIS 管理器的“绑定”中配置。 -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        ${header(OTHER_FRAMES)}
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="no-referrer" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <!-- 窗格只允许网页版 Office 在框架中显示（单位自建 Office Online Server 的，把它的地址加在后面），其余只允许本网站。 -->
  <location path="${PANE_PAGE}"><system.webServer><httpProtocol><customHeaders><remove name="Content-Security-Policy" />${header(PANE_FRAMES)}</customHeaders></httpProtocol></system.webServer></location>
  <!-- 图标不得带 Cache-Control（Office 的要求）。 -->
${location('assets/icons', 'cacheControlMode="NoControl"')}
  <!-- 文件名带内容摘要，可永久缓存。 -->
${forever.join('\n')}
</configuration>
`;
}

function location(path: string, cache: string): string {
  return `  <location path="${path}"><system.webServer><staticContent><clientCache ${cache} /></staticContent></system.webServer></location>`;
}

/** The policy that the built page itself states; the server says the same. Throws an Error when it states none. */
export function policyOf(html: string): string {
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/u.exec(html)?.[1];
  if (policy === undefined) throw new Error('the built page has no Content-Security-Policy');
  return policy;
}

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
        add_header Content-Security-Policy "${policy}";
        add_header X-Content-Type-Options nosniff;
        add_header Referrer-Policy no-referrer;
    }
}
`;
}

/** web.config of the site's folder. IIS tells files only by their names, so every hashed one is listed. */
export function webConfig(names: readonly string[], policy: string): string {
  const attribute = policy.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;');
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
        <add name="Content-Security-Policy" value="${attribute}" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="no-referrer" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
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

/** The manifest with another address in it. */

/** The address of the development server, which manifest.xml has. */
const DEVELOPMENT = 'https://localhost:3000/';

/** Replaces the development address by this one, a folder with or without its slash. Throws an Error in Chinese when it is no https address. */
export function stampManifest(xml: string, url: string): string {
  const base = baseOf(url);
  return xml.replaceAll(DEVELOPMENT, base.replace(/&/gu, '&amp;'));
}

/** The folder's address with its slash, hanzi encoded. */
function baseOf(url: string): string {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw new Error(`“${url}”不是有效的地址，请写成 https://内网地址/路径 的形式。`);
  }
  if (address.protocol !== 'https:')
    throw new Error(`“${url}”不是 https 地址，Office 只接受 https，请先为网站配置证书。`);
  if (address.search !== '' || address.hash !== '') throw new Error(`“${url}”不能带有 ? 或 #，请只写到文件夹为止。`);
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

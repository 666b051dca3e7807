/** A registry file that makes a shared folder a trusted catalogue of add-ins on a Windows machine. */

/** Any GUID will do, but always the same one, so that the file may be imported again. */
const CATALOG_ID = '{6c0f2a3e-8b1d-4f57-9a64-3d1c5e7b9f20}';

/** Shown in the catalogue's list, whatever else it allows. */
const SHOW_IN_MENU = 'dword:00000001';

/** The bytes of the .reg file: UTF-16 with its mark, as the registry editor wants it. `share` is \\server\folder. */
export function trustedCatalogReg(share: string): Uint8Array {
  const escaped = share.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOG_ID}]`,
    `"Id"="${CATALOG_ID}"`,
    `"Url"="${escaped}"`,
    `"Flags"=${SHOW_IN_MENU}`,
    '',
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le');
}

/** The package of a workbook that has no sheet yet: what every made file begins as. Without dates, so that the same plan gives the same bytes. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import { packageOf, type OpcPackage } from '../../ooxml/open-package';
import {
  contentTypesXml,
  CORE_PROPERTIES_RELATIONSHIP,
  PACKAGE_TYPES,
  relationshipsXml,
} from '../../ooxml/package-lists';
import { zipEntry } from '../../ooxml/write-package';
import { PLAIN_STYLES } from './created-styles';
import { THEME_XML } from './created-theme';
import { OFFICE_RELATIONSHIPS, SPREADSHEET_MAIN, SPREADSHEET_TYPE } from '../namespaces';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    XML_DECLARATION +
    contentTypesXml([
      ['xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
      ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
      ['xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
      ['docProps/core.xml', PACKAGE_TYPES.coreProperties],
      ['docProps/app.xml', PACKAGE_TYPES.extendedProperties],
    ]),
  '_rels/.rels':
    XML_DECLARATION +
    relationshipsXml([
      ['rId1', `${OFFICE_RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', CORE_PROPERTIES_RELATIONSHIP, 'docProps/core.xml'],
      ['rId3', `${OFFICE_RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
    ]),
  'docProps/core.xml':
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>目标台账</dc:creator></cp:coreProperties>',
  'docProps/app.xml':
    `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>目标台账</Application></Properties>',
  'xl/workbook.xml':
    `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET_MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    '<workbookPr defaultThemeVersion="124226"/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>' +
    '<sheets/><calcPr calcId="191029"/></workbook>',
  'xl/_rels/workbook.xml.rels':
    XML_DECLARATION +
    relationshipsXml([
      ['rId1', `${OFFICE_RELATIONSHIPS}/theme`, 'theme/theme1.xml'],
      ['rId2', `${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml'],
    ]),
  'xl/theme/theme1.xml': THEME_XML,
  'xl/styles.xml': PLAIN_STYLES,
};

/** It is no file that Excel opens until sheets are added to it. */
export function emptyWorkbook(): OpcPackage {
  const entries = Object.entries(PARTS).map(([name, content]) => zipEntry(name, content));
  return packageOf(entries, 'xlsx');
}

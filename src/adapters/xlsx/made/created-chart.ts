/** A chart on a made sheet: the drawing that holds it (ECMA-376 20.5) and the chart itself (21.2). */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import type { PlannedChart, PlannedSeries, SheetPlan } from '../../../application/ports';
import { columnLetters } from '../../../domain/cell';
import { encodeAttribute, encodeText } from '../cell-text';

const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** The relationship by which the drawing leads to the chart. */
export const CHART_ID = 'rId1';

/** The drawing part. Corners count rows and columns from 0, the second one is the cell behind. */
export function drawingXml({ title, description, place }: PlannedChart): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}"><xdr:twoCellAnchor>` +
    corner('from', place.left - 1, place.top - 1) +
    corner('to', place.right, place.bottom) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="2" name="${encodeAttribute(title)}" descr="${encodeAttribute(description)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${CHART_ID}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** The chart part: clustered columns, from 0 to 100 %, with what the cells hold now for programs that do not read them again. */
export function chartXml(sheet: SheetPlan, chart: PlannedChart): string {
  const series = chart.series.map((each, index) => seriesXml(sheet, chart, each, index));
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${textProperties(1200)}` +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="0"/><a:t>${encodeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:gapWidth val="80"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axisXml('catAx', CATEGORY_AXIS, VALUE_AXIS) +
    axisXml('valAx', VALUE_AXIS, CATEGORY_AXIS) +
    '</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function seriesXml(sheet: SheetPlan, chart: PlannedChart, series: PlannedSeries, index: number): string {
  const { categories } = chart;
  const { column, header, color, labelled } = series;
  const rows = Array.from({ length: categories.bottom - categories.top + 1 }, (_, at) => categories.top + at);
  const values = (of: number) => rows.map((row) => valueAt(sheet, row, of));
  const area = (of: number) => formula(sheet, of, categories.top, categories.bottom);
  const name = String(valueAt(sheet, header, column) ?? '');
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${formula(sheet, column, header)}</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    (labelled ? labelsXml() : '') +
    `<c:cat><c:strRef><c:f>${area(categories.left)}</c:f><c:strCache>${points(values(categories.left))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${area(column)}</c:f><c:numCache><c:formatCode>0%</c:formatCode>${points(values(column))}</c:numCache></c:numRef></c:val>` +
    '</c:ser>'
  );
}

/** A tenth of a percent would only crowd the columns. */
function labelsXml(): string {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  return (
    '<c:dLbls><c:numFmt formatCode="0%" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:p>${textProperties(900)}</a:p></c:txPr><c:dLblPos val="outEnd"/>` +
    shown.map((what) => `<c:show${what} val="${what === 'Val' ? 1 : 0}"/>`).join('') +
    '</c:dLbls>'
  );
}

function axisXml(kind: 'catAx' | 'valAx', id: number, crossing: number): string {
  const isValue = kind === 'valAx';
  const gray = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';
  return (
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>` +
    `${isValue ? '<c:max val="1"/><c:min val="0"/>' : ''}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isValue ? 'l' : 'b'}"/>` +
    (isValue ? `<c:majorGridlines><c:spPr>${gray}</c:spPr></c:majorGridlines>` : '') +
    `<c:numFmt formatCode="${isValue ? '0%' : 'General'}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr>${gray}</c:spPr><c:txPr><a:bodyPr/><a:p>${textProperties(900)}</a:p></c:txPr>` +
    `<c:crossAx val="${crossing}"/><c:crosses val="autoZero"/>` +
    (isValue
      ? '<c:crossBetween val="between"/><c:majorUnit val="0.25"/>'
      : '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>') +
    `</c:${kind}>`
  );
}

/** The size is in hundredths of a point. */
function textProperties(size: number): string {
  return `<a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>`;
}

/** $D$4:$D$8 of the sheet. */
function formula({ name }: SheetPlan, column: number, top: number, bottom = top): string {
  const cell = (row: number) => `$${columnLetters(column)}$${row}`;
  const area = top === bottom ? cell(top) : `${cell(top)}:${cell(bottom)}`;
  return encodeText(`'${name.replaceAll("'", "''")}'!${area}`);
}

function points(values: readonly (string | number | null)[]): string {
  const items = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${encodeText(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${items.join('')}`;
}

function valueAt({ cells }: SheetPlan, row: number, column: number): string | number | null {
  return cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

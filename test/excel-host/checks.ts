/** What Excel refuses: names, numbers and enums that are none. Each has its id in docs/excel-host.md. */
import { HostError } from './host-object';
import type { Json } from './host-object';
import type { HostSheet } from './model';

export function refuse(what: string, code = 'InvalidArgument'): never {
  throw new HostError(code, what);
}

export function checkProtection(sheet: Pick<HostSheet, 'protected'>): void {
  if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected', 403);
}

/** The names of HTML colours, which Excel takes in any case (API: RangeFill.color). */
const COLORS = new Set(
  (
    'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse ' +
    'chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkkhaki darkmagenta ' +
    'darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet deeppink ' +
    'deepskyblue dimgray dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow ' +
    'honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan ' +
    'lightgoldenrodyellow lightgray lightgreen lightpink lightsalmon lightseagreen lightskyblue lightslategray lightsteelblue lightyellow ' +
    'lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue ' +
    'mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab ' +
    'orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red ' +
    'rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray snow springgreen ' +
    'steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen'
  ).split(' '),
);

export function checkColor(value: Json): void {
  if (value === '') return;
  const text = typeof value === 'string' ? value.trim() : '';
  if (!/^#?[0-9a-f]{6}$/iu.test(text) && !COLORS.has(text.toLowerCase())) refuse(`${text} is no colour`);
}

export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  horizontalAlignment: [
    'General',
    'Left',
    'Center',
    'Right',
    'Fill',
    'Justify',
    'CenterAcrossSelection',
    'Distributed',
  ],
  verticalAlignment: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
  edge: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
  iconSet: [
    ...['ThreeArrows', 'ThreeArrowsGray', 'ThreeFlags', 'ThreeTrafficLights1', 'ThreeTrafficLights2', 'ThreeSigns'],
    ...['ThreeSymbols', 'ThreeSymbols2', 'FourArrows', 'FourArrowsGray', 'FourRedToBlack', 'FourRating'],
    ...['FourTrafficLights', 'FiveArrows', 'FiveArrowsGray', 'FiveRating', 'FiveQuarters', 'ThreeStars'],
    ...['ThreeTriangles', 'FiveBoxes'],
  ],
  topBottom: ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'],
  presetCriterion: [
    ...['Blanks', 'NonBlanks', 'Errors', 'NonErrors', 'Yesterday', 'Today', 'Tomorrow', 'LastSevenDays', 'LastWeek'],
    ...['ThisWeek', 'NextWeek', 'LastMonth', 'ThisMonth', 'NextMonth', 'AboveAverage', 'BelowAverage'],
    ...['EqualOrAboveAverage', 'EqualOrBelowAverage', 'OneStdDevAboveAverage', 'OneStdDevBelowAverage'],
    ...['TwoStdDevAboveAverage', 'TwoStdDevBelowAverage', 'ThreeStdDevAboveAverage', 'ThreeStdDevBelowAverage'],
    ...['UniqueValues', 'DuplicateValues'],
  ],
  textOperator: ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'],
  cellValueOperator: [
    ...['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'],
    ...['GreaterThanOrEqual', 'LessThanOrEqual'],
  ],
  colorCriterion: ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'],
  barDirection: ['Context', 'LeftToRight', 'RightToLeft'],
  axisFormat: ['Automatic', 'None', 'CellMidPoint'],
  validationOperator: [
    ...['Between', 'NotBetween', 'EqualTo', 'NotEqualTo'],
    ...['GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'],
  ],
  alertStyle: ['Stop', 'Warning', 'Information'],
  visibility: ['Visible', 'Hidden', 'VeryHidden'],
  legendPosition: ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'],
  seriesBy: ['Auto', 'Columns', 'Rows'],
  calculationMode: ['Automatic', 'AutomaticExceptTables', 'Manual'],
  calculationType: ['Recalculate', 'Full', 'FullRebuild'],
  clearApplyTo: ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'],
  copyType: ['All', 'Formulas', 'Values', 'Formats', 'Link'],
  filterOn: [
    'BottomItems',
    'BottomPercent',
    'CellColor',
    'Dynamic',
    'FontColor',
    'Values',
    'TopItems',
    'TopPercent',
    'Icon',
    'Custom',
  ],
  insertShift: ['Down', 'Right'],
  deleteShift: ['Up', 'Left'],
  underline: ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
  orientation: ['Portrait', 'Landscape'],
  style: ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'],
  weight: ['Hairline', 'Thin', 'Medium', 'Thick'],
  paperSize: [
    ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5'],
    ...['B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9', 'Envelope10', 'FanfoldUS'],
  ],
};

/** Properties that are on or off. */
const SWITCHES = new Set([
  ...[
    'bold',
    'italic',
    'strikethrough',
    'subscript',
    'superscript',
    'wrapText',
    'shrinkToFit',
    'rowHidden',
    'columnHidden',
  ],
  ...['showTotals', 'showHeaders', 'showBandedRows', 'showBandedColumns', 'showFilterButton'],
]);

/** Numbers and where they end: RangeFont.size is as in Excel itself, the others as in the reference of RangeFormat. */
const NUMBERS: Readonly<Record<string, (value: number) => boolean>> = {
  size: (value) => value >= 1 && value <= 409,
  indentLevel: (value) => Number.isInteger(value) && value >= 0 && value <= 250,
  textOrientation: (value) => Number.isInteger(value) && ((value >= -90 && value <= 90) || value === 180),
};

/** A property by its name: enums, numbers and switches. */
export function checkProperty(name: string, value: Json): void {
  if (SWITCHES.has(name) && typeof value !== 'boolean') refuse(`${name} is on or off`);
  const isInside = NUMBERS[name];
  if (isInside && (typeof value !== 'number' || !isInside(value))) refuse(`not a ${name}`);
  checkEnum(name, value);
}

/** Enums are taken as Office.js writes them. */
export function checkEnum(name: string, value: Json): void {
  const allowed = ENUMS[name];
  if (allowed && !allowed.includes(String(value))) refuse(`${String(value)} is no ${name}`);
}

/** Excel specifications and limits: 8,192 characters, 255 of a column's width, 409.5 points of a row's height. */
const MOST_ADDRESS = 8192;
const WIDEST = (255 * 8 + 5) * 0.75;
const HIGHEST = 409.5;
const MOST_MARGIN = 49 * 72;

export function checkAddresses(text: string): void {
  if (text.length > MOST_ADDRESS) refuse('the addresses are too long');
}

export function checkWidth(value: Json): void {
  if (typeof value !== 'number' || value < 0 || value > WIDEST) refuse('not a width');
}

export function checkHeight(value: Json): void {
  if (typeof value !== 'number' || value < 0 || value > HIGHEST) refuse('not a height');
}

export function checkMargin(value: Json): void {
  if (typeof value !== 'number' || value < 0 || value > MOST_MARGIN) refuse('not a margin');
}

/** Colours, conditions, elapsed time, numerals and currencies. */
const BRACKETS =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d{1,2}|黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|颜色\s?\d{1,2}|h+|m+|s+|dbnum\d|natnum\d+|[<>=]+-?[\d.]+|\$.*)$/iu;

/** A number format: its texts in quotes end, and it has at most four sections. */
export function checkNumberFormat(format: string): void {
  let sections = 1;
  for (let at = 0; at < format.length; at++) {
    const sign = format[at]!;
    if (sign === '\\' || sign === '_' || sign === '*') at++;
    else if (sign === '"' || sign === '[') {
      const end = format.indexOf(sign === '"' ? '"' : ']', at + 1);
      if (end < 0 || (sign === '[' && !BRACKETS.test(format.slice(at + 1, end))))
        refuse(`${format} is no number format`);
      at = end;
    } else if (sign === ';') sections++;
  }
  if (sections > 4 || format.length > 255) refuse(`${format} is no number format`);
}

const MOST_NAME = 255;

/** A table's or name's name: no cell's address in either notation, no sign that begins a number. */
export function checkTableName(name: string): void {
  const isCell = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/u.test(name) || /^[Rr]\d*(?:[Cc]\d*)?$|^[Cc]\d*$/u.test(name);
  if (isCell || name.length > MOST_NAME || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) refuse(`${name} is no name`);
}

/** Names of sheets that Excel keeps for itself: in English, and in the language of the interface. */
const RESERVED_SHEETS = ['history', '历史记录'];

export function checkSheetWord(name: string): void {
  if (!/^(?!')[^\\/?*:[\]]{1,31}(?<!')$/u.test(name)) refuse('not a name for a sheet');
  if (RESERVED_SHEETS.includes(name.toLowerCase())) refuse(`${name} is kept by Excel`);
}

/** $1:$3 or 1:3 */
export function checkTitleRows(rows: string): void {
  if (!/^\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}$/u.test(rows)) refuse(`${rows} are no rows`);
}

export function checkZoom(zoom: Json): void {
  const { horizontalFitToPages, verticalFitToPages, scale } = zoom as Record<string, number | undefined>;
  const isPages = (pages: number | undefined) => pages === undefined || (Number.isInteger(pages) && pages >= 1);
  if (!isPages(horizontalFitToPages) || !isPages(verticalFitToPages)) refuse('not a number of pages');
  if (scale !== undefined && (scale < 10 || scale > 400)) refuse('not a scale');
}

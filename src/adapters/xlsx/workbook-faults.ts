/** What the gate asks of a workbook: its sheets, names, tables and cells fit each other (ECMA-376 18). */
import type { GateRules } from '../ooxml/gate';
import { passGate } from '../ooxml/gate';
import type { OpcPackage } from '../ooxml/open-package';
import type { PackageFacts, PlainRelationship } from '../ooxml/package-faults';
import type { FactElement, PartFacts } from '../ooxml/part-facts';
import { followSheet } from './sheet-faults';

const MAIN: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Where the elements of lists stand, from the root on. */
const PLACES: Readonly<Partial<Record<string, readonly string[]>>> = {
  sheet: ['workbook/sheets'],
  workbookView: ['workbook/bookViews'],
  definedName: ['workbook/definedNames'],
  tableColumn: ['table/tableColumns'],
  tablePart: ['worksheet/tableParts'],
  xf: ['styleSheet/cellStyleXfs', 'styleSheet/cellXfs'],
};

const RULES: GateRules = {
  wanted: new Set(Object.keys(PLACES)),
  follow: (root) => (MAIN.has(root.uri) && root.local === 'worksheet' ? followSheet(root.uri) : null),
  faults: (facts, changed) => workbookFaults(facts, changed),
};

/** Throws when the workbook has a fault that it had not before: a bug of this program. `before` is null for a new one. */
export function checkWorkbook(before: OpcPackage | null, after: OpcPackage): void {
  passGate(before, after, RULES);
}

/** What the content type of a part says, by the type of the relationship that leads to it. */
const TYPE_WORDS: Readonly<Partial<Record<string, string>>> = {
  worksheet: 'worksheet+xml',
  table: 'table+xml',
  styles: 'styles+xml',
  sharedStrings: 'sharedstrings+xml',
  drawing: 'drawing+xml',
  chart: 'chart+xml',
};

function workbookFaults(facts: PackageFacts, changed: ReadonlySet<string>): string[] {
  const [main] = (facts.relationships.get('') ?? []).filter(({ type }) => type === 'officeDocument');
  const workbook = partOf(facts, main);
  if (!workbook) return ['no workbook'];
  const related = facts.relationships.get(main!.target!) ?? [];
  const faults = [...sheetListFaults(workbook, related), ...rootFaults(facts, changed)];
  faults.push(...misplaced(workbook));
  const names = namesOf(workbook, faults);
  tableFaults(facts, names, faults);
  styleFaults(facts, related, changed, faults);
  for (const list of facts.relationships.values()) {
    for (const { type, target } of list) {
      const word = TYPE_WORDS[type];
      if (word === undefined || target === null || !facts.keys.has(target)) continue;
      if (!facts.contentType(target)?.toLowerCase().endsWith(word)) faults.push(`${target} is listed as no ${type}`);
    }
  }
  return faults;
}

function partOf(facts: PackageFacts, relationship: PlainRelationship | undefined): PartFacts | null {
  const entry = facts.entry(relationship?.target ?? '');
  return entry ? facts.facts(entry) : null;
}

/** Elements that stand where their list is not; what stands in the alternatives of other programs is theirs. */
function misplaced({ elements }: PartFacts): string[] {
  return elements.flatMap(({ local, path }) => {
    const places = PLACES[local];
    return !places || path.includes('') || places.includes(path.join('/'))
      ? []
      : [`${local} stands in ${path.join('/')}`];
  });
}

const inside = (part: PartFacts, parent: string, local: string): FactElement[] =>
  part.elements.filter((element) => element.local === local && element.path.at(-1) === parent);

function sheetListFaults(workbook: PartFacts, related: readonly PlainRelationship[]): string[] {
  const faults: string[] = [];
  const sheets = inside(workbook, 'sheets', 'sheet');
  if (sheets.length === 0) faults.push('no sheets');
  const ids = new Set(related.filter(({ target }) => target !== null).map(({ id }) => id));
  for (const attribute of ['name', 'sheetId']) {
    const taken = new Set<string>();
    for (const { attributes } of sheets) {
      const value = attributes[attribute]?.toLowerCase() ?? '';
      if (value === '' || taken.has(value)) faults.push(`sheet ${attribute} ${value} twice or missing`);
      taken.add(value);
    }
  }
  for (const { attributes, relationshipId } of sheets) {
    const name = attributes['name'] ?? '';
    if (name.length > 31) faults.push(`the name of sheet ${name} is too long`);
    if (relationshipId === undefined) faults.push(`sheet ${name} names no relationship`);
    else if (relationshipId !== '' && !ids.has(relationshipId)) faults.push(`sheet ${name} leads nowhere`);
  }
  for (const { attributes } of inside(workbook, 'bookViews', 'workbookView')) {
    for (const name of ['activeTab', 'firstSheet']) {
      if (Number(attributes[name] ?? 0) >= sheets.length) faults.push(`${name} ${attributes[name]!} is no sheet`);
    }
  }
  for (const { attributes } of inside(workbook, 'definedNames', 'definedName')) {
    const place = attributes['localSheetId'];
    if (place !== undefined && !(Number(place) < sheets.length)) {
      faults.push(`name ${attributes['name'] ?? ''} is for sheet ${place}, which is not there`);
    }
  }
  return faults;
}

/** The defined names of the whole workbook, in lower case. */
function namesOf(workbook: PartFacts, faults: string[]): Set<string> {
  const taken = new Set<string>();
  const global = new Set<string>();
  for (const { attributes } of inside(workbook, 'definedNames', 'definedName')) {
    const name = attributes['name']?.toLowerCase() ?? '';
    const key = `${attributes['localSheetId'] ?? ''} ${name}`;
    if (taken.has(key)) faults.push(`name ${key} twice`);
    taken.add(key);
    if (attributes['localSheetId'] === undefined) global.add(name);
  }
  return global;
}

function tableFaults(facts: PackageFacts, names: Set<string>, faults: string[]): void {
  const ids = new Set<string>();
  for (const list of facts.relationships.values()) {
    for (const relationship of list.filter(({ type }) => type === 'table')) {
      const part = partOf(facts, relationship);
      const table = part?.elements[0];
      if (!part || !table || !MAIN.has(part.root!.uri) || table.local !== 'table') continue;
      const { id = '', displayName = '', ref = '' } = table.attributes;
      if (ids.has(id)) faults.push(`table id ${id} twice`);
      ids.add(id);
      const name = displayName.toLowerCase();
      if (names.has(name)) faults.push(`table name ${displayName} twice`);
      names.add(name);
      faults.push(...misplaced(part));
      const columns = inside(part, 'tableColumns', 'tableColumn');
      if (columns.length !== widthOf(ref)) faults.push(`table ${displayName} has not as many columns as its range`);
      for (const attribute of ['id', 'name']) {
        const values = new Set(columns.map(({ attributes }) => attributes[attribute]?.toLowerCase()));
        if (values.size !== columns.length) faults.push(`table ${displayName}: a column's ${attribute} twice`);
      }
    }
  }
}

function widthOf(ref: string): number {
  const match = /^([A-Z]{1,3})\d+(?::([A-Z]{1,3})\d+)?$/u.exec(ref);
  return match ? numberOf(match[2] ?? match[1]!) - numberOf(match[1]!) + 1 : NaN;
}

function numberOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells of the sheets that were written have styles that are there. */
function styleFaults(
  facts: PackageFacts,
  related: readonly PlainRelationship[],
  changed: ReadonlySet<string>,
  faults: string[],
): void {
  const styles = partOf(
    facts,
    related.find(({ type }) => type === 'styles'),
  );
  if (styles) faults.push(...misplaced(styles));
  const count = styles ? inside(styles, 'cellXfs', 'xf').length : 1;
  for (const { type, target } of related) {
    const entry = type === 'worksheet' && target !== null && changed.has(target) ? facts.entry(target) : undefined;
    if (!entry) continue;
    const missing = [...facts.facts(entry).numbers].filter((style) => !(style < count));
    faults.push(...missing.map((style) => `${entry.name} has a cell of style ${style}, which is not there`));
  }
}

/** The children of these parts in the order of the schema: Excel calls a file damaged where it is another. */
const CHILDREN: Readonly<Partial<Record<string, readonly string[]>>> = {
  workbook:
    'fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
      ' ',
    ),
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst'.split(' '),
};

function rootFaults(facts: PackageFacts, changed: ReadonlySet<string>): string[] {
  return [...changed].flatMap((key) => {
    const entry = facts.entry(key);
    const { root, elements } = entry && key.endsWith('.xml') ? facts.facts(entry) : { root: null, elements: [] };
    const order = root && MAIN.has(root.uri) ? CHILDREN[root.local] : undefined;
    if (!order) return [];
    let last = 0;
    return elements
      .filter(({ path }) => path.length === 1)
      .flatMap(({ local }) => {
        const at = order.indexOf(local);
        // Elements of other namespaces and of controls stand where their programs put them.
        if (at < 0) return [];
        const isWrong = at < last;
        last = Math.max(last, at);
        return isWrong ? [`${entry!.name}: ${local} stands too far back`] : [];
      });
  });
}

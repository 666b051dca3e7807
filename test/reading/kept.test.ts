/**
 * What is kept of a sheet from one reading to the next never shows: a workbook of which a sheet comes, goes or changes is read as if it were read for
 * the first time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { partsOf } from '../support/laid-out';
import { namedTexts } from '../support/golden';
import { pictured } from '../support/pictured';
import { told } from '../support/told';

const LAYOUTS = join(__dirname, 'layouts');
const PICTURES = [
  ...readdirSync(LAYOUTS).map((name) => [name, partsOf(readFileSync(join(LAYOUTS, name), 'utf8')).picture] as const),
  ...namedTexts(join(__dirname, 'sheets.txt')).map(([name, text]) => [name, text.split('\n=> ')[0]!] as const),
].filter(([, picture]) => picture.match(/^# /gmu)!.length > 1);

const MONTH = '# 设置\n报告月份 | 2021年2月';
const read = (content: WorkbookSnapshot) => told(readTracker(content));
const anew = (content: WorkbookSnapshot) => read(structuredClone(content));

test.each(PICTURES)('%s', (_, picture) => {
  const whole = pictured(picture);
  const fewer = whole.sheets.map((gone) => ({ ...whole, sheets: whole.sheets.filter((sheet) => sheet !== gone) }));
  const others = whole.sheets.filter(({ name }) => name !== '设置');
  const ofFebruary = { ...whole, sheets: [...pictured(MONTH).sheets, ...others] };
  for (const content of [whole, ofFebruary, whole, ...fewer, whole]) expect(read(content)).toBe(anew(content));
});

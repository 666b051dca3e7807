/** What a sheet has beside cells and styles, as the grid asks for it cell by cell. Loaded by import(), when the sheet is on the screen. */
import type { SheetDetails } from '../../adapters/xlsx/looks/sheet-details';
import { changedLook, openConditions, type ConditionLook } from '../../application/look/conditions';
import { choicesAt, entryRuleAt, isAllowed } from '../../application/look/entry-check';
import type { CellLook, SheetLook } from '../../application/look/cell-look';
import {
  placeKey,
  type CellComment,
  type CellPicture,
  type EntryRule,
  type SheetPicture,
  type TextRun,
} from '../../application/look/sheet-extras';
import type { CellValue, SheetSnapshot } from '../../application/ports';
import type { CalendarDate, DateSystem } from '../../domain/calendar-date';
import { contains, type CellPlace } from '../../domain/cell';
import { iconSign, type IconSign } from './icon-signs';

/** The bar and the icon of a cell. */
export interface Signs {
  readonly bar: ConditionLook['bar'];
  readonly icon: (IconSign & { readonly rank: number; readonly count: number }) | null;
  readonly hidesValue: boolean;
}

export interface GridExtras {
  /** The look of the sheet with the conditions that hold. */
  over(look: SheetLook): SheetLook;
  /** Bars and icons; null where there are none. */
  signsAt(place: CellPlace): Signs | null;
  commentAt(place: CellPlace): CellComment | null;
  pictureAt(place: CellPlace): CellPicture | null;
  /** The parts of a text that look different; null where it looks the same all over. */
  runsAt(place: CellPlace): readonly TextRun[] | null;
  readonly pictures: readonly SheetPicture[];
  /** What is said to whoever comes to the cell; null where nothing is. */
  promptAt(place: CellPlace): EntryRule | null;
  /** What the cell's list offers; null where it has none that is known. */
  choicesAt(place: CellPlace): readonly string[] | null;
  /** The rule that does not allow this value, if there is one that says so. */
  refusalOf(place: CellPlace, value: CellValue | null): EntryRule | null;
  formulaAt(place: CellPlace): string | null;
}

/** What a sheet has beside its cells, by the place of the cell. */
export function openExtras(
  { extras, formulas, formulasWith, formulaAt }: SheetDetails,
  sheet: SheetSnapshot,
  dateSystem: DateSystem,
  today: CalendarDate,
): GridExtras {
  const conditions = openConditions(extras.conditions, sheet, formulas, { today, dateSystem });
  const comments = new Map(extras.comments.map((comment) => [placeKey(comment), comment]));
  const pictures = new Map(extras.cellPictures.map((picture) => [placeKey(picture), picture]));
  const runs = new Map(extras.richTexts.map((text) => [placeKey(text), text.runs]));
  const known = new Map<number, readonly string[] | null>();
  const ruleAt = (place: CellPlace) => entryRuleAt(extras.entryRules, place);
  return {
    over(look) {
      if (extras.conditions.length === 0) return look;
      const looks = new Map<number, CellLook>();
      return {
        ...look,
        cell(row, column) {
          const key = placeKey({ row, column });
          let own = looks.get(key);
          if (!own) {
            const found = conditions.at(row, column);
            own = found ? changedLook(look.cell(row, column), found.change) : look.cell(row, column);
            looks.set(key, own);
          }
          return own;
        },
      };
    },
    signsAt(place) {
      const found = conditions.at(place.row, place.column);
      if (!found?.bar && !found?.icon) return null;
      const { bar, icon, hidesValue } = found;
      return { bar, hidesValue, icon: icon && { ...iconSign(icon), rank: icon.index + 1, count: icon.count } };
    },
    commentAt: (place) => comments.get(placeKey(place)) ?? null,
    pictureAt: (place) => pictures.get(placeKey(place)) ?? null,
    runsAt: (place) => runs.get(placeKey(place)) ?? null,
    pictures: extras.pictures,
    promptAt(place) {
      const rule = extras.entryRules.find(
        ({ prompt, ranges }) => prompt !== '' && ranges.some((range) => contains(range, place)),
      );
      return rule ?? null;
    },
    choicesAt(place) {
      const key = placeKey(place);
      let choices = known.get(key);
      if (choices === undefined) known.set(key, (choices = choicesAt(ruleAt(place), place, formulas)));
      return choices;
    },
    refusalOf(place, value) {
      const rule = ruleAt(place);
      if (!rule?.tells || isAllowed(rule, value, place, formulasWith(place, value))) return null;
      return rule;
    },
    formulaAt,
  };
}

/** The condition of a filter: which, and the values it compares with. */
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { WISH_NAMES } from '../../application/filtering/describe-criterion';
import { WISH_KINDS, wishOf, type FilterWish, type WishKind } from '../../application/filtering/wishes';
import type { FilterCriterion } from '../../application/filtering/criteria';
import type { ColumnValues } from './column-values';
import * as words from './words';

/** As it is typed. */
export interface TypedWish {
  /** '' for none: the ticked values count. */
  readonly kind: WishKind | '';
  readonly values: readonly [string, string];
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  input: { minWidth: '0', width: '100%' },
});

const OF_TEXTS: readonly WishKind[] = ['contains', 'lacks', 'begins', 'ends'];
const OF_NUMBERS: readonly WishKind[] = ['above', 'atLeast', 'below', 'atMost', 'between'];
const OF_BLANKS: readonly WishKind[] = ['blank', 'filled'];

/** The column's present wish, to be changed; none where it is no single one. */
export function typedWish(criterion: FilterCriterion | null, { write }: ColumnValues): TypedWish {
  const wish = criterion?.kind === 'conditions' ? wishOf(criterion) : null;
  if (!wish) return { kind: '', values: ['', ''] };
  const [first = '', second = ''] = wish.values.map((value) => (typeof value === 'number' ? write(value) : value));
  return { kind: wish.kind, values: [first, second] };
}

/** What is meant; null for a value that is missing or is no number where one is needed. */
export function meantWish({ kind, values }: TypedWish, column: ColumnValues): FilterWish | null {
  if (kind === '') return null;
  if (OF_BLANKS.includes(kind)) return { kind, values: [] };
  const told = kind === 'between' ? values : values.slice(0, 1);
  if (told.some((value) => faultOf(kind, value, column) !== null)) return null;
  const meant = (text: string) => (OF_TEXTS.includes(kind) ? null : numberIn(text, column));
  return { kind, values: told.map((value) => meant(value) ?? value.trim()) };
}

/** Why a value does not do, in words; null where it does. */
function faultOf(kind: WishKind, value: string, column: ColumnValues): string | null {
  if (!OF_NUMBERS.includes(kind)) return value.trim() === '' ? words.NO_VALUE : null;
  if (numberIn(value, column) !== null) return null;
  return column.numbers === 'dates' ? words.NOT_A_DATE : words.NOT_A_NUMBER;
}

function numberIn(text: string, { numbers, read }: ColumnValues): number | null {
  return numbers === 'none' ? null : read(text);
}

interface WishFieldsProps {
  readonly wish: TypedWish;
  readonly column: ColumnValues;
  /** Whether it is told what does not do. */
  readonly isJudged: boolean;
  readonly onChange: (wish: TypedWish) => void;
}

export function WishFields({ wish, column, isJudged, onChange }: WishFieldsProps) {
  const styles = useStyles();
  const { kind, values } = wish;
  const { hasTexts, numbers } = column;
  const names = numbers === 'dates' ? { ...WISH_NAMES, ...words.DATE_WISHES } : WISH_NAMES;
  const kinds = WISH_KINDS.filter(
    (one) =>
      one === kind ||
      (OF_TEXTS.includes(one) ? hasTexts || numbers === 'none' : OF_NUMBERS.includes(one) ? numbers !== 'none' : true),
  );
  const input = (asked: WishKind, index: 0 | 1, label: string) => (
    <Field label={label} validationMessage={isJudged ? faultOf(asked, values[index], column) : null}>
      <Input
        className={styles.input}
        autoComplete="off"
        placeholder={numbers === 'dates' && !OF_TEXTS.includes(asked) ? words.DATE_EXAMPLE : undefined}
        value={values[index]}
        onChange={(_, { value }) =>
          onChange({ kind: asked, values: index === 0 ? [value, values[1]] : [values[0], value] })
        }
      />
    </Field>
  );
  return (
    <div className={styles.fields}>
      <Field label={words.CONDITION}>
        <Select value={kind} onChange={(_, { value }) => onChange({ kind: value as TypedWish['kind'], values })}>
          <option value="">{words.NO_CONDITION}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'between' ? (
        <div className={styles.pair}>
          {input(kind, 0, words.FROM)}
          {input(kind, 1, words.TO)}
        </div>
      ) : (
        kind !== '' && !OF_BLANKS.includes(kind) && input(kind, 0, words.VALUE)
      )}
    </div>
  );
}

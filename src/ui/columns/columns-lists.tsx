/** The parts of 栏目对照 that are answered: which sheet, what a row is, the headers and the status words. */
import { Radio, RadioGroup, Select } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { RowIs } from '../../application/column-map/columns-question';
import { LinkButton } from '../parts/link-button';
import { HeaderRow, WordRow } from './column-rows';
import { useColumnsStyles } from './columns-styles';
import { meaningOfWord, type Columns } from './use-columns';
import * as words from './words';

export function Head({ columns }: { readonly columns: Columns }) {
  const styles = useColumnsStyles();
  const { sheets, sheet, question, outcome, doubtful, answers, unused } = columns;
  const headers = question?.headers ?? [];
  const labelId = useId();
  const asked = (outcome?.words ?? []).map((word) => meaningOfWord(answers, word));
  const unknown = asked.filter((meaning) => meaning === '').length;
  const known = headers.filter(({ text }) => !doubtful.has(text)).length;
  return (
    <div className={styles.section}>
      {sheets.length > 1 && (
        <Select
          className={styles.picker}
          value={sheet}
          aria-label={words.SHEET}
          onChange={(_, { value }) => columns.ask(value)}
        >
          {sheets.map(({ name, doubtful: open }) => (
            <option key={name} value={name}>
              {words.sheetChoice(name, open)}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{sheet}</h2>
        {headers[0] && <span className={styles.caption}>{words.headLine(headers[0].cell.row, headers.length)}</span>}
      </div>
      <p className={styles.line} role="status">
        <Info16Regular className={styles.icon} />
        <span className={styles.lineText}>
          {headers.length === 0
            ? words.NO_HEADERS
            : unused
              ? words.NOT_USED_LINE
              : words.recognized(known, asked.length - unknown, doubtful.size, unknown)}
        </span>
      </p>
      {headers.length > 0 && (
        <div className={styles.rowIs}>
          <span id={labelId}>{words.EACH_ROW}</span>
          <RadioGroup
            className={styles.radios}
            layout="horizontal"
            aria-labelledby={labelId}
            value={answers.rowIs ?? ''}
            disabled={unused}
            onChange={(_, { value }) => columns.setRowIs(value as RowIs)}
          >
            <Radio value="target" label={words.ROW_NAMES.target} />
            <Radio value="subProject" label={words.ROW_NAMES.subProject} />
          </RadioGroup>
        </div>
      )}
    </div>
  );
}

export function Lists({ columns, onChange }: { readonly columns: Columns; readonly onChange: () => void }) {
  const styles = useColumnsStyles();
  const { question, answers, outcome, doubtful, unused } = columns;
  if (!question || question.headers.length === 0) return null;
  const after = (change: () => void) => {
    onChange();
    change();
  };
  const statusWords = unused ? [] : (outcome?.words ?? []);
  return (
    <>
      <List title={words.HEADERS}>
        <ul className={styles.rows}>
          {question.headers.map((header) => (
            <HeaderRow
              key={header.text}
              header={header}
              role={answers.roles.get(header.text)!}
              doubtful={doubtful.has(header.text)}
              onChoose={(role) => after(() => columns.setRole(header.text, role))}
            />
          ))}
        </ul>
        <div className={styles.listHead}>
          <span className={styles.grow} />
          <LinkButton onClick={() => after(() => columns.setUnused(!unused))}>
            {unused ? words.USE_AGAIN : words.NOTHING_USED}
          </LinkButton>
        </div>
      </List>
      {statusWords.length > 0 && (
        <List title={words.WORDS}>
          <ul className={styles.rows}>
            {statusWords.map((asked) => (
              <WordRow
                key={asked.word}
                asked={asked}
                meaning={meaningOfWord(answers, asked)}
                onChoose={(meaning) => after(() => columns.setWord(asked.word, meaning))}
              />
            ))}
          </ul>
        </List>
      )}
    </>
  );
}

/** What is asked about on the left, and what it means on the right. */
function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useColumnsStyles();
  const id = useId();
  return (
    <section className={styles.list} aria-labelledby={id}>
      <div className={styles.listHead}>
        <h3 id={id} className={styles.listTitle}>
          {title}
        </h3>
        <span className={styles.listMeaning}>{words.MEANING}</span>
      </div>
      {children}
    </section>
  );
}

/** 是 and 否 below 是否办结, 是否滞后: what they say as a status. */
import type { OwnStatusWords, Status } from '../../domain/status';
import { SHARE_OF_MEANING, type StatusMeaning } from '../../domain/status-words';
import type { HeaderCell } from './header-cells';

interface Question {
  readonly asks: RegExp;
  readonly yes: StatusMeaning;
  readonly no: StatusMeaning;
}

/** The first that fits. 是否按期完成 may be asked before the end as after it. */
const QUESTIONS: readonly Question[] = [
  { asks: /滞后|逾期|超期|延期|预警/u, yes: 'behind', no: 'ongoing' },
  { asks: /序时/u, yes: 'ongoing', no: 'behind' },
  { asks: /^(?!.*按[期时]).*(?:完成|办结|办毕|完结|销号|整改到位)/u, yes: 'done', no: 'ongoing' },
  { asks: /启动|开工|开展/u, yes: 'ongoing', no: 'notStarted' },
];

const WORDS: ReadonlyMap<Question, OwnStatusWords> = new Map(
  QUESTIONS.map((question) => [
    question,
    new Map([
      ['是', statusOf(question.yes)],
      ['否', statusOf(question.no)],
    ]),
  ]),
);

function statusOf(meaning: StatusMeaning): Status {
  return { meaning, share: SHARE_OF_MEANING[meaning] };
}

/** The office's own status words with those that the header asks for; the office's go before them. */
export function statusWordsBelow(header: HeaderCell | undefined, own?: OwnStatusWords): OwnStatusWords | undefined {
  const word = header?.reading.word ?? '';
  if (!word.startsWith('是否')) return own;
  const question = QUESTIONS.find(({ asks }) => asks.test(word));
  const words = question && WORDS.get(question);
  return words && own && own.size > 0 ? new Map([...words, ...own]) : (words ?? own);
}

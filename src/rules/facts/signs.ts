/** What a text has that states quantities or dates: one without need not be read for facts. */
import { UNIT_BEGINNINGS } from '../../domain/facts/unit';
import { ANY_DIGITS, anyOf, beside, NUMERALS, type Signs } from '../signs';

/** The last character of a number: 12, 十二, 1.2亿, 100余. */
const NUMBER_ENDS = `${NUMERALS}余多几万亿`;
const SPELLED_PERCENTAGES: Signs = [[beside('百', '分')]];

export const PERCENTAGES: Signs = anyOf([[beside(NUMBER_ENDS, '%％')]], SPELLED_PERCENTAGES);
export const QUANTITIES: Signs = anyOf([[beside(NUMBER_ENDS, UNIT_BEGINNINGS)]], SPELLED_PERCENTAGES);
/** 180天, 3个月 */
export const DAYS_OR_MONTHS: Signs = [[beside(NUMBER_ENDS, '天个')]];

/** 3月, 三月, 3 月 */
export const MONTHS: Signs = [[beside(NUMERALS, '月')]];
/** 2021.3.25 */
export const NUMERIC_DATES: Signs = [[beside(ANY_DIGITS, '.．-－/／')]];
/** 二〇二一年, 今年, 上半年, 三季度 */
const LONGER_TIMES: Signs = [[beside(`${NUMERALS}今本当去上明次来半`, '年')], [beside('季', '度')]];
export const DATES: Signs = anyOf(MONTHS, LONGER_TIMES, NUMERIC_DATES);

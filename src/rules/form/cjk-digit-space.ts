import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { through } from './characters';

const SPACE = '[ \\u00a0\\u2002-\\u200a\\u3000]';
/** 在 3, with what follows the number: a unit that may stand apart, too. */
const BEFORE_DIGIT = new RegExp(
  `([\\u4e00-\\u9fff])(${SPACE}+)(?=(\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:${SPACE}*[-–—~～]${SPACE}*\\d+(?:\\.\\d+)?)?)(${SPACE}*)(:\\d|：\\d|[%％\\u4e00-\\u9fff]?)(.?))`,
  'gu',
);
const AFTER_DIGIT = new RegExp(`(\\d[%％]?)(${SPACE}+)(?=([\\u4e00-\\u9fff])(.?))`, 'gu');
/** What two hanzi, or a percentage and a name, are kept apart by; around 已, 于 and the like a space is a slip. */
const SEPARATED = new RegExp(
  `(?![已于在将的并])[\\u4e00-\\u9fff]${SPACE}+(?![已于在将的并])[\\u4e00-\\u9fff]|[%％]${SPACE}+(?!以|左右|的|和|至|到|、)[\\u4e00-\\u9fff]`,
  'u',
);
/** Two amounts side by side with a space between them: 甲校 3所 4个班; but not 280元提高到 290元. */
const AMOUNTS = new RegExp(`\\d[\\u4e00-\\u9fff]{1,4}(?<![到至为达了约近超及和与])${SPACE}+\\d+[\\u4e00-\\u9fff]`, 'u');
/** Parts of one date. */
const DATE = new RegExp(`\\d年${SPACE}+\\d+月|\\d月${SPACE}+\\d+日`, 'gu');
/** The end of 3月25日, 周三 and 上午, which a time of day may stand apart from. */
const DAY = /[日一二三四五六天午]/u;
const SPACES = ` \u00a0${through('\u2002', '\u200a')}\u3000`;
/** As many digits as a telephone number has: it stands apart from its name. */
const PHONE_DIGITS = 7;
/** Words of quantity and of time: with the number before them they are one amount. */
const UNIT =
  /[个名人家所户件次项套台辆条处座万亿元米公千百平立吨岁倍成度级期批篇场门张本位头株棵亩升克斤瓦兆代天周小分秒厘毫℃折轮堂课支部层圈年月日时点余多类种间幢栋床幅份只把块根盏组届节片段封枚颗例起宗笔款班排里亿号股环毫美欧线强]/u;
/** Units of two characters whose first is none: 20微克, 36航次. */
const LONG_UNIT = /(?:微[克米升安]|航次|航班|学时|课时|工时|英里|海里|纳米|摄氏|标段|标准)/u;
/** What a percentage goes on with. */
const BEHIND_PERCENT = /[以左的和至到、]/u;
/** A time of day, and what it goes on with. */
const CLOCK = /\d[:：]\d\d$/u;
const BEHIND_TIME = /[至到和前后起止分时的]/u;
/** A number behind these is the name of a thing, and what follows is its title. */
const CAPTION = /(?:附件|附表|附图|图|表|专栏|案例|例|任务|目标|步骤|阶段|编号|序号|第)\s*\d+(?:[.-]\d+)*$/u;
/** But 第1 位 is an amount. */
const ORDINAL = /第\s*\d+$/u;
const BEHIND_ORDINAL = /[位名次批届期个轮条年天季]/u;

export const cjkDigitSpace = defineRule({
  id: 'cjk-digit-space',
  severity: 'suggestion',
  scope: 'text',
  title: '汉字与数字间有空格',
  why: '公文的汉字与阿拉伯数字之间不空格；空格多从别处粘贴而来，换行时还会把数字与单位拆开。隔开并列各项的空格不在此列。',
  signs: SPACES,
  edits: { goes: SPACES, comes: '' },
  *check(text) {
    const keepsApart = separatorsIn(text);
    for (const match of text.matchAll(BEFORE_DIGIT)) {
      const [, hanzi, space, digits, , next, rest] = match;
      // 3月25日 9:00 keeps date and time apart; 宗宏 22050781 a name and its number.
      if (digits!.length >= PHONE_DIGITS || (/^[:：]/u.test(next!) && DAY.test(hanzi!))) continue;
      // A number without a unit may be that of an item: 食堂 2、责任清单.
      if (!/^[%％:：]/u.test(next!) && !isUnit(next!, rest!)) continue;
      if (!keepsApart(match.index)) yield complaint(match.index + 1, space!);
    }
    for (const match of text.matchAll(AFTER_DIGIT)) {
      const [, number, space, next, rest] = match;
      const end = match.index + number!.length;
      const isTime = CLOCK.test(text.slice(Math.max(0, end - 5), end));
      const isAmount =
        (isTime && BEHIND_TIME.test(next!)) ||
        (/[%％]/u.test(number!) ? BEHIND_PERCENT.test(next!) : isUnit(next!, rest!));
      const before = text.slice(Math.max(0, end - LONGEST_NAME), end);
      const isOrdinal = BEHIND_ORDINAL.test(next!) && ORDINAL.test(before);
      if (!isAmount || (CAPTION.test(before) && !isOrdinal)) continue;
      if (!isInForeignName(text, match.index) && !keepsApart(match.index)) yield complaint(end, space!);
    }
  },
  examples: proseExamples(
    [
      '增加2个托育点，PM2.5达标率90%以上。',
      '3月25日 9:00召开会议，联系人宗宏 22050781。',
      '安装Office 2021，执行GB/T 9704标准，Windows 10 系统终端占72%。',
      '接待时间为每周三 9:00至11:00。',
      '建设内容包括：1 教学楼 2 体育馆 3 食堂。',
      '一小 80% 二小 60% 三小 40%。',
      '见附件：1、实施方案 2、责任清单。',
      '附件2 任务清单已下发。图1 总平面图已通过评审。',
      '一小 3所 二小 4所，教学楼1栋 2层。',
    ],
    [
      ['在 3 所幼儿园开设托班。', '在3所幼儿园开设托班。', 2],
      ['覆盖率达到 90%以上。', '覆盖率达到90%以上。'],
      ['覆盖率90% 以上。', '覆盖率90%以上。'],
      ['于 2021 年 3 月 5 日开工。', '于2021年3月5日开工。', 6],
      ['标准由每月280元提高到 290元，排名全国第1 位。', '标准由每月280元提高到290元，排名全国第1位。', 2],
      ['浓度为20 微克，开行36 航次。', '浓度为20微克，开行36航次。', 2],
    ],
  ),
});

/** Whether these two characters behind a number begin a unit, and not the name of a thing. */
function isUnit(first: string, second: string): boolean {
  if (
    /^(?:人大|人民|人员|人才|家长|家庭|部门|部署|组织|组建|本月|本校|公办|公立|公开|公园|公示|小学|小区|年级组|平台|分别|分管|立项|场地|场馆|课后|课程|名单|项目|条例|条件|代表|级别|期间|个别|周边|天山|排查|起草|段落|节能|例会|班子|位于|处理|成立|千方|百年|日常|月度|时间|点位|门卫|多元|类似|号召|环境|美丽|里程|支持|支撑|层面|升级|分析|分类|度量|批准|张贴|次日|本次|头雁|座谈|场所|条款|线上|线下|线路|线索|线条|强化|强调|强制|强力|强降|强度|强国|强市|强区|强县|强省|强村)/u.test(
      first + second,
    )
  ) {
    return false;
  }
  return UNIT.test(first) || LONG_UNIT.test(first + second);
}

/** Tells whether spaces keep the items of a list apart in the clause around a place. */
function separatorsIn(text: string): (at: number) => boolean {
  const clauses: { readonly end: number; readonly apart: boolean }[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[，。；：！？\n]|$/gu)) {
    const clause = text.slice(start, index).replace(DATE, (date) => date.replace(/\s/gu, ''));
    clauses.push({ end: index, apart: SEPARATED.test(clause) || AMOUNTS.test(clause) || isNumberedList(clause) });
    start = index + 1;
  }
  let next = 0;
  return (at) => {
    if (next > 0 && clauses[next - 1]!.end > at) next = 0;
    while (clauses[next]!.end < at) next++;
    return clauses[next]!.apart;
  };
}

/** 1 教学楼 2 体育馆 3 食堂 */
function isNumberedList(clause: string): boolean {
  const numbers = [...clause.matchAll(/(?:^|\s)(\d{1,2})\s+(?=[\u4e00-\u9fff])/gu)].map((match) => Number(match[1]));
  return numbers.length > 1 && numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

/** No name of a product or a standard has more characters before the last digit of its number. */
const LONGEST_NAME = 20;

/** Whether a digit ends a name in Latin letters (Windows 10): there spaces are as in the foreign language. */
function isInForeignName(text: string, digit: number): boolean {
  return /[A-Za-z][\w.\-/]* [\d.\-]+$/.test(text.slice(Math.max(0, digit - LONGEST_NAME), digit + 1));
}

function complaint(start: number, space: string): ProseComplaint {
  return { start, end: start + space.length, message: '汉字与数字之间有空格，请删去。', insert: '' };
}

/** Letters by other hands: one planted tracker written in many forms, so that a test knows what belongs where. */
import type { SubProjectDraft, TargetDraft } from '../../src/domain/draft';

export interface Planted {
  readonly targets: readonly TargetDraft[];
  readonly settings: Readonly<Record<string, string>>;
}

/** How one office writes. Each part has lines; blank parts are left out. */
export interface Form {
  readonly name: string;
  readonly head?: readonly string[];
  readonly addressee?: string;
  readonly lead?: readonly string[];
  readonly label?: (number: string, text: string, percent: string) => readonly string[];
  /** The titles of the sections by their counters. */
  readonly titles?: readonly [progress: string, problems: string, nextSteps: string];
  readonly section?: (index: number, title: string, percent: string) => string;
  /** The lines of a sub-project in a section. */
  readonly item?: (index: number, name: string, text: string) => readonly string[];
  readonly order?: 'sections' | 'items' | 'parts';
  /** Only the first sub-project of each target, without a heading. */
  readonly single?: boolean;
  readonly more?: readonly string[];
  readonly ending?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Numbers as the letter writes them. */
  readonly numbers?: readonly [string, string];
  /** What must be listed and stand in no cell. */
  readonly left?: readonly string[];
  readonly one?: boolean;
}

const HANZI = '一二三四五六七八九十';
export const hanzi = (index: number): string => HANZI[index - 1]!;
const PERCENTS = [0.25, 0.6];
const TEXTS = ['推进教育评价改革，深化集团化办学。', '扩大体育场地开放，覆盖率达到90%以上。'];
const ROWS: readonly (readonly SubProjectDraft[])[] = [
  [
    {
      name: '幼有善育工程',
      progress: '已在3所公办幼儿园开设托班，初稿正在征求意见。',
      problems: '学前资源总量不变。',
      nextSteps: '进一步盘整资源。',
    },
    {
      name: '课后服务工程',
      progress: '24所小学全部开展服务。\n一是加强组织，二是下拨经费，完成率达到80%。',
      problems: '无',
      nextSteps: '开展质量评估。',
    },
    {
      name: '集团化办学',
      progress: '各集团上交创建方案。',
      problems: '评价标准尚未出台。',
      nextSteps: '组织方案评审，下拨相关经费。',
    },
  ],
  [
    {
      name: '场地开放',
      progress: '实施方案已修订。',
      problems: '需与相关部门建立联系机制。',
      nextSteps: '做好组织协调。',
    },
    { name: '管理办公室', progress: '已完成选址。', problems: '经费尚未落实。', nextSteps: '2021年6月底前挂牌。' },
  ],
];

const TITLE = '关于区政府重点工作目标完成情况的反馈';
const LEAD = '根据填报要求，现将我局涉项目完成情况反馈如下：';
const ENDING = ['长宁区教育局', '2021年3月25日', '联系人：宗宏', '联系电话：22050781'];

const plain = (text: string, key: 'problems' | 'other') =>
  (key === 'problems' && text === '无' ? '无。' : text).split('\n');

/** The lines of the planted tracker in this form, and what is planted. */
export function writeForm(form: Form): { readonly lines: readonly string[]; readonly planted: Planted } {
  const numbers = form.numbers ?? ['048', '052'];
  const count = form.one ? 1 : 2;
  const label = form.label ?? ((number, text) => [`第${number}项：${text}`]);
  const titles = form.titles ?? ['本月进展情况', '存在问题', '下一步工作打算'];
  const section = form.section ?? ((index, title, percent) => `${hanzi(index)}、${title}${percent}`);
  const item = form.item ?? ((index, name, text) => [`（${hanzi(index)}）${name}`, ...text.split('\n')]);
  const targets: TargetDraft[] = Array.from({ length: count }, (_, index) => ({
    number: numbers[index]!,
    text: TEXTS[index]!,
    overall: PERCENTS[index]!,
    subProjects: form.single ? [{ ...ROWS[index]![0]!, name: '' }] : ROWS[index]!,
  }));
  const KEYS = ['progress', 'problems', 'nextSteps'] as const;
  const textOf = (row: SubProjectDraft, key: (typeof KEYS)[number]) =>
    plain(row[key]!, key === 'problems' ? 'problems' : 'other').join('\n');
  const itemLines = (row: SubProjectDraft, index: number, key: (typeof KEYS)[number]) =>
    form.single ? textOf(row, key).split('\n') : item(index + 1, row.name, textOf(row, key));
  const percentOf = (target: TargetDraft) => ` ${target.overall! * 100}%`;
  const body: string[] = [];
  if (form.order === 'parts') {
    KEYS.forEach((key, part) => {
      body.push(section(part + 1, titles[part]!, ''));
      for (const target of targets) {
        body.push(
          ...label(
            target.number,
            part === 0 ? target.text : target.text.split('，')[0]!,
            part === 0 ? percentOf(target) : '',
          ),
        );
        target.subProjects.forEach((row, index) => body.push(...itemLines(row, index, key)));
      }
    });
  } else {
    for (const target of targets) {
      body.push(...label(target.number, target.text, percentOf(target)));
      if (form.order === 'items') {
        target.subProjects.forEach((row, index) => {
          body.push(...item(index + 1, row.name, ''));
          KEYS.forEach((key, at) => body.push(...`${section(at + 1, titles[at]!, '')}${textOf(row, key)}`.split('\n')));
        });
      } else {
        KEYS.forEach((key, at) => {
          body.push(section(at + 1, titles[at]!, at === 0 ? percentOf(target) : ''));
          target.subProjects.forEach((row, index) => body.push(...itemLines(row, index, key)));
        });
      }
    }
  }
  const lines = [
    ...(form.head ?? [TITLE]),
    ...(form.addressee === undefined ? ['区府办：'] : form.addressee === '' ? [] : [form.addressee]),
    ...(form.lead ?? [LEAD]),
    ...body,
    ...(form.more ?? []),
    ...(form.ending ?? ENDING),
  ];
  const settings = {
    title: TITLE,
    ...(form.addressee === '' ? {} : { addressee: '区府办' }),
    lead: LEAD,
    office: '长宁区教育局',
    people: '宗宏',
    phones: '22050781',
    ...form.settings,
  };
  return { lines, planted: { targets, settings } };
}

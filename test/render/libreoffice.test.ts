/** Letters saved by LibreOffice as .docx again, as colleagues without Word do: read back they say the same, and look the same. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readOldLetter } from '../../src/adapters/letter-file/read-letter-file';
import { likeLetter } from '../../src/application/like/like-letter';
import type { OldLetter } from '../../src/application/like/look-changes';
import { letterOf } from '../support/letter-of';
import { describeWith } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { trackerOf } from '../support/row-tracker';

jest.setTimeout(300_000);

const TEXT = '推进教育评价改革，完成“30”所学校的培训，覆盖率达到60%。';
const LONG_ADDRESSEE =
  '区政府办公室、区发展改革委、区教育工作党委、区财政局、区人力资源社会保障局、区住房城乡建设管理委、区体育局';
const SETTINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 字体: '系统' },
  { 页边距: '国标' },
  { 加盖印章: '是', 附注样式: '括号' },
  { 版式: '信函', 发文字号: '长教函〔2021〕12号' },
  { 发文字号: '长教函〔2021〕12号' },
  { 结构: '按部分' },
  { 结构: '按部分', 抄送: '区委办、区人大办', 印发机关: '办公室' },
  { 结束语: '特此反馈。' },
  { 附件汇总表: '是' },
  { 附件: '名单\n方案', 附件汇总表: '是', 抄送: '区委办' },
  { 进展标题: '工作进展', 问题标题: '主要困难和问题', 打算标题: '下步安排', 目标称谓: '任务N：' },
  { 目标称谓: 'N.' },
  { 发文机关: '长宁区教育局、长宁区体育局' },
  { 发文机关: '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组' },
  { 发文机关: '长宁区教育局、长宁区体育局', 加盖印章: '是' },
  { 标题字体: '黑体 小一 加粗', 正文字体: '宋体 四号', 二级标题字体: '楷体 四号' },
  { 行距: '1.5倍', 自定页边距: '上25 下25 左30 右20 页脚15', 对称页边距: '否', 首行缩进: '无' },
  { 行距: '最小值26磅', 段前段后: '段前0磅 段后6磅', 标题行距: '行距40磅 段前0磅 段后20磅' },
  { 文档网格: '行15.6磅', 行距: '单倍', 正文字体: '宋体 小四' },
  { 空行: '标题上1 标题下2 落款上3', 落款位置: '右空4字', 西文字体: 'Times New Roman' },
  { 排版习惯: '左对齐、中西文留空、孤行控制' },
  { 页码样式: '第 1 页 共 2 页', 页码位置: '居中', 页码字体: '宋体 小五' },
  { 页码样式: '无' },
  { 无问题时: '略去', 主送机关: LONG_ADDRESSEE },
];
const TRACKERS = SETTINGS.map((settings) =>
  trackerOf(
    [
      {
        rows: [
          { name: '甲项目', progress: `${TEXT}\n第二段：${TEXT}`, problems: '无', nextSteps: TEXT },
          { name: '乙项目', progress: TEXT, problems: '经费不足。', nextSteps: '' },
        ],
      },
      { number: '052', text: '扩大体育场地开放。', rows: [{ progress: TEXT }] },
    ],
    settings,
  ),
);

/** What LibreOffice does not keep: that no room is left beside digits. */
const LOST = '段落 排版习惯';

describeWith(['LibreOffice'], 'a letter saved by LibreOffice', () => {
  let pairs: readonly (readonly [own: OldLetter, saved: OldLetter])[];
  beforeAll(() => {
    pairs = inTemporaryFolder((folder) => {
      const out = path.join(folder, 'out');
      mkdirSync(out);
      const files = TRACKERS.map((tracker, index) => {
        const bytes = letterToDocx(letterOf(tracker));
        writeFileSync(path.join(folder, `${index}.docx`), bytes);
        return bytes;
      });
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
      const names = files.map((_, index) => path.join(folder, `${index}.docx`));
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, ...names], {
        stdio: 'ignore',
        timeout: 200_000,
      });
      return files.map((bytes, index) => {
        const saved = new Uint8Array(readFileSync(path.join(out, `${index}.docx`)));
        return [readOldLetter(bytes), readOldLetter(saved)] as const;
      });
    });
  });

  test.each(SETTINGS.map((settings, index) => [JSON.stringify(settings), index] as const))('%s', (_, index) => {
    const [own, saved] = pairs[index]!;
    expect(saved.letter.draft).toEqual(own.letter.draft);
    expect(saved.letter.unplaced).toEqual([]);
    expect(saved.letter.messages).toEqual(own.letter.messages);
    const { changes, told } = likeLetter(TRACKERS[index]!, saved);
    const lines = changes.flatMap(({ name, lines: all }) => all.map((line) => `${name} ${line.name}`));
    expect(lines.filter((line) => line !== LOST)).toEqual([]);
    expect(told).toEqual([]);
  });
});

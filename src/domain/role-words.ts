/** The words by which offices call the columns of their tables. Anyone may add words here; a test keeps each word to one role. */
import { wordList } from './word-list';

/** What a column of a table can be. */
export const ROLES = [
  'number',
  'text',
  'order',
  'name',
  'office',
  'partner',
  'person',
  'weight',
  'startDate',
  'dueDate',
  'doneDate',
  'completion',
  'status',
  'progress',
  'problems',
  'nextSteps',
  'remark',
] as const;
export type Role = (typeof ROLES)[number];

/** Every one of the first before every one of the second: 主办单位, 主办科室, 承担单位… */
function each(first: string, second: string, ...more: readonly string[]): readonly string[] {
  const pairs = first.split(' ').flatMap((start) => second.split(' ').map((end) => start + end));
  return [...new Set([...pairs, ...more])];
}

interface WordsOfRole {
  /** Whole headers; the first is the one the program writes and calls the column by. */
  readonly words: readonly [string, ...string[]];
  /** A header that ends with one of these is of this role, whatever hanzi stand before it: 区级牵头单位, 学校整改完成时限. */
  readonly ends: readonly string[];
}

/** Headers are compared without spaces, periods (3月, 截至目前), brackets and what stands in AROUND. */
export const ROLE_WORDS: Readonly<Record<Role, WordsOfRole>> = {
  number: {
    words: wordList(
      '目标编号 任务编号 事项编号 项目编号 工作编号 目标序号 任务序号 事项序号 项目序号 目标号 任务号 项目编码 任务编码 项号 立项号 督办号 督查号',
    ),
    ends: wordList('编号 立项号 督办号 督查号 交办号'),
  },
  text: {
    words: wordList(
      '目标内容 目标 工作目标 重点目标 重点工作目标 目标名称 目标任务 目标任务内容 重点目标任务 年度目标任务',
      '年度重点目标 主要目标 一级任务 总任务 任务目标内容 大项 总目标 总体任务 责任目标 一级指标 一级目标',
    ),
    ends: wordList('工作目标 目标任务 重点目标 目标名称 目标内容 重点工作目标'),
  },
  order: { words: wordList('序号 编号 编码 序 项次 顺序号 No NO.'), ends: [] },
  name: {
    words: wordList(
      '子项目 项目名称 子项目名称 重点任务 工作内容 子任务 分项任务 分解任务 任务分解 具体任务 具体事项 具体工作',
      '具体项目 二级任务 细化任务 工作分解 细化分解 任务 事项 项目 工作任务 任务名称 任务内容 任务事项 重点工作 重点工作任务',
      '重点工作内容 重点工作事项 重点事项 重点项目 主要任务 主要工作 工作事项 工作名称 工作项目 工作要点 任务要点 项目内容',
      '项目任务 事项名称 事项内容 督查事项 督办事项 议定事项 决策事项 交办事项 民生事项 民生事项名称 民生实事',
      '民生实事项目 民生项目 实事项目 实事内容 实事名称 实事项目名称 改革任务 改革事项 整改任务 整改事项 创建任务 建设任务',
      '建设项目 工程项目 工程名称 指标名称 目标子项目 案由 提案名称 提案题目 建议名称 建议标题 议案名称 反馈问题',
      '整改问题 三级任务 小项 工作 分项工作 专项工作 分项目标 分解目标 子目标 重点工程 民生工程 实事工程',
      '指标 考核指标 主要指标 工作指标 任务指标 二级指标 政策内容 包保项目 推进项目 攻坚项目 领办项目 批示事项 批示内容 交办内容 督办内容 督查内容 议定内容 承诺内容',
      '折子 折子内容 折子任务 折子工程 课题 攻关课题 子项 分项 分项内容 子项内容 二级目标 三级目标',
    ),
    ends: wordList(
      '子项目 子任务 任务 事项 实事 任务名称 任务内容 项目名称 事项名称 重点工作 重点项目 实事项目 具体要求 课题 折子',
    ),
  },
  office: {
    words: wordList(
      '责任科室 责任部门 牵头科室 责任单位 牵头单位 牵头部门 牵头处室 责任处室 责任股室 责任主体 责任分工',
      '主责单位 主责部门 主责科室 主办单位 主办科室 承办单位 承办科室 承办部门 实施单位 落实单位 负责单位 负责科室',
      '负责部门 科室 部门 单位 牵头 主责 业主单位 建设单位 项目单位 项目业主 实施主体 归口单位 归口科室 归口部门 处室 股室',
      '落地部门 落地单位 落地科室 包抓单位 主抓单位 主抓科室 责任',
    ),
    ends: each(
      '责任 牵头 主办 承办 承担 负责 主责 实施 落实 经办 归口 主抓 落地',
      '单位 部门 科室 处室 股室 科 处 部 机构 街道 镇街 乡镇 站所',
      '建设单位',
      '责任主体',
    ),
  },
  partner: {
    words: wordList(
      '配合单位 配合部门 配合科室 配合处室 协办单位 协办科室 协办部门 协同单位 协同配合单位 协助单位 参与单位',
      '会办单位 配合 协办 协同配合 参与部门 参与科室 参加单位 协作单位 协同部门 协同科室',
    ),
    ends: each('配合 协办 协同 协助 会办 参加 协作 配套', '单位 部门 科室 处室 股室 科 处 部'),
  },
  person: {
    words: wordList(
      '责任人 负责人 经办人 具体负责人 具体责任人 直接责任人 承办人 责任人员 执行人员 执行人 联络人 联络员',
      '责任领导 牵头领导 分管领导 包保领导 分管负责人 负责同志 牵头人 主办人 项目经理 河长 林长 链长 田长',
    ),
    ends: wordList('责任人 负责人 经办人 领导 联络员'),
  },
  weight: { words: wordList('权重 占比 权重占比 分值权重'), ends: ['权重'] },
  startDate: {
    words: wordList('开始日期 开始时间 启动时间 启动日期 起始时间 起始日期 开工时间 开工日期'),
    ends: wordList('开始时间 启动时间 开始日期 开工时间'),
  },
  dueDate: {
    words: wordList(
      '完成时限 完成时间 计划完成时间 截止日期 时间节点 完成期限 完成日期 完成节点 办理时限 办结时限 整改时限',
      '截止时间 时限 时限要求 时间要求 到期时间 到期日期 时间表 计划完成 预计完成 完工时间 完工日期 竣工时间 竣工日期',
      '计划竣工 计划完工 预计竣工 预计完工 拟完成 节点 时间点 推进时序',
    ),
    ends: wordList(
      '拟办结时间 计划办结时间 预计办结时间 要求办结时间 完成时限 完成时间 时限 期限 时间节点 截止时间 截止日期 完成日期 时限要求 完成节点',
    ),
  },
  doneDate: {
    words: wordList('实际完成日期 办结日期 实际完成时间 实际办结时间 办结时间 销号时间 销号日期'),
    ends: wordList('实际完成时间 实际完成日期 办结时间 办结日期'),
  },
  completion: {
    words: wordList(
      '完成进度 完成百分比 完成率 进度 目前进度 完成比例 完成度 完成比率 完成占比 总体进度 整体进度 工作进度',
      '项目进度 任务进度 推进进度 实施进度 进度百分比 进展百分比 推进比例 推进率 达成率 达成比例',
    ),
    ends: wordList('完成进度 完成率 完成百分比 完成比例 进度'),
  },
  status: {
    words: wordList(
      '完成状态 状态 办理状态 进展状态 进度状态 推进状态 工作状态 当前状态 任务状态 办结情况 销号情况 是否完成',
      '是否办结 是否销号 是否达序时 是否达到序时 是否按期 是否按期完成 完成与否 状态灯 进度灯 亮灯 亮灯情况 亮灯状态 亮牌 亮牌情况 红黄绿灯 预警 预警状态 预警情况',
    ),
    ends: wordList('状态 亮灯 亮牌'),
  },
  progress: {
    words: wordList(
      '本月进展情况 本月进展 进展情况 工作进展 推进情况 完成情况 进展 工作进展情况 工作推进情况 工作完成情况',
      '工作落实情况 工作开展情况 落实情况 开展情况 实施情况 执行情况 办理情况 整改情况 具体进展 进度情况 进展说明',
      '动态 工作动态 最新动态 进展动态 目前情况 最新情况 办理结果 落实结果 整改结果 已完成工作 完成工作 答复情况 反馈情况 情况反馈',
    ),
    ends: wordList(
      '进展 进展情况 推进情况 完成情况 落实情况 开展情况 实施情况 执行情况 办理情况 整改情况 进度情况 工作情况',
      '推动情况 建设情况 攻坚情况 调度情况 完成工作 推进动态',
    ),
  },
  problems: {
    words: wordList(
      '存在问题 存在的问题 问题 困难和问题 问题和困难 困难 存在困难 存在的困难 主要问题 主要困难 困难问题',
      '问题困难 问题短板 难点 堵点 难点堵点 制约因素 问题原因 滞后原因 未完成原因 偏差原因 差距原因 风险提示 难题 障碍 拦路虎',
      '遇到困难 遇到问题 碰到困难 碰到问题 未完成事项 未完成事项及原因 未落实事项 阻碍 阻碍事项 阻塞点 堵塞点',
      '差距 主要差距 存在差距',
      '存在的不足 存在不足 不足 不足之处 存在短板 存在的短板 短板 短板弱项 风险 卡点 卡点堵点 痛点 痛点难点 瓶颈 瓶颈问题 风险点 突出困难',
    ),
    ends: wordList(
      '存在问题 存在的问题 的问题 困难问题 存在困难 的困难 的不足 的短板 难点 协调事项 协调的事项 解决事项 解决的事项 支持事项 支持的事项 滞后原因',
      '未整改到位的原因 未整改到位原因 未整改原因 未完成的原因 未落实原因 未完成原因 偏差原因 差距原因 差异原因 未达标原因 延期原因 延误原因 落后原因 难题 障碍 拦路虎',
      '遗留问题 协调问题 协调的问题 解决问题 解决的问题 突出问题 面临问题 面临困难 实际困难 堵点 卡点 痛点 瓶颈 梗阻 梗阻环节 短板不足 差距不足',
    ),
  },
  nextSteps: {
    words: wordList(
      '下一步工作打算 下一步工作 下一步打算 下一步计划 下步打算 下步工作 下月计划 下一步 下步 工作打算 打算 后续计划',
      '后续工作 后续打算 后续安排 后续措施 拟采取措施 拟采取的措施 改进措施 改进举措 纠偏措施 补救措施 追赶措施 赶超措施',
      '近期计划 近期打算 近期安排 后续情况 改进方向 努力方向 对策 对策建议',
    ),
    ends: wordList(
      '下步打算 下步计划 下步安排 下步工作 下步措施 下一步打算 下一步计划 下一步安排 下一步工作 下一步工作打算 下一步工作计划',
      '下一步工作安排 下一步措施 后续计划 后续安排 后续打算 改进措施 纠偏措施 补救措施',
    ),
  },
  remark: { words: wordList('备注 说明 附注 备注说明'), ends: ['备注'] },
};

/** Names of a future period, and what a header that begins with one ends with: 下一步工作措施, 下周安排. */
export const NEXT_PERIODS: readonly string[] = wordList(
  '下一步 下步 下一阶段 下阶段 下月 下个月 下周 下季度 下一季度 下一周 下一月 后续 接下来',
);
export const NEXT_ENDS: readonly string[] = wordList(
  '工作 打算 计划 安排 措施 举措 思路 重点 考虑 任务 推进 目标 行动',
);

/** Words that may stand before and behind the core of a header without changing what it is. */
export const AROUND: { readonly before: readonly string[]; readonly behind: readonly string[] } = {
  before: wordList(
    '截至目前 截止目前 到目前 目前 当前 现阶段 最新 近期 本月 本周 本季度 本季 本期 当月 当期 今年 年度',
    '全年 本年 阶段性 主要 具体 总体 整体 详细 重点 实际 有关 相关 各项 主要的 工作 项目 任务 目标 事项',
    '整改 累计 存在的 区级 市级 区政府 市政府 的',
  ),
  behind: wordList('情况 说明 简述 概述 描述 名称 内容 明细 一览 清单 汇报 通报 小结'),
};

/** Parts of a header that keep it from being an item, whatever else it says: 任务来源, 项目负责人, 工作时间. */
export const NO_ITEM: readonly string[] = wordList(
  '来源 类别 分类 类型 性质 级别 层级 责任 领导 单位 部门 科室 时间 日期 时限 期限 数 额 量 值 投资',
  '金额 预算 经费 资金 地点 地址 概况 简介 依据 标准 电话 方式 问题 困难 季度 节点 状态 进度 成果',
  '得分 评分 考核 价 阻碍 未完成 未落实',
);

/** What headers say in spoken words (推进到哪一步, 卡在哪里, 下一步怎么干), and words too rare to be looked for on large sheets. */
export const SPOKEN: readonly { readonly role: Role; readonly parts: readonly string[] }[] = [
  { role: 'nextSteps', parts: wordList('怎么干 怎么办 怎么做 怎么推进 如何干 如何推进 招法 接下来') },
  { role: 'problems', parts: wordList('卡在 堵在 难在 卡住 拦路虎 绊脚石') },
  {
    role: 'progress',
    parts: wordList('到哪 到何 到什么 干得怎么样 战况 推进清单 进展清单 小结 措施及成效 做法及成效'),
  },
];

/** Words that an item may be called by where no surer one is: 折子内容, 改革举措; asked about. */
export const LIKELY_ITEMS: readonly string[] = wordList(
  '目标 任务 事项 项目 工程 工作 指标 要点 清单 名称 内容 举措 课题 行动 专项 事由 主题 题目 攻坚点 着力点 抓手',
);
/** What those words are about in other tables: 会议内容, 培训项目. */
export const OTHER_ITEMS: readonly string[] = wordList(
  '培训 活动 学习 检查 咨询 投诉 诉求 反映 服务 值班 巡 维修 采购 会议 课程 授课 物品 货物 商品 食品 处罚 案件 检测 检验 来信 来访 谈话 招聘 报名 宣传 支出 收入 费用 报销',
);

/** Goals set for an item (年度目标, 整改目标): items themselves only where nothing else is. */
export const GOALS: readonly string[] = wordList(
  '年度目标 年度任务目标 任务目标 整改目标 目标要求 预期目标 年度工作目标 全年目标 总体目标 项目目标 建设目标',
  '年度计划 建设内容 目标任务要求',
);

/** What a header names whose share is not what is done of the work: money, and what was planned. */
export const NO_COMPLETION: readonly string[] = wordList('投资 资金 预算 支付 拨付 支出 经费 计划 预计 预期 应完成');

/** Headers that a report may stand under, but only where no surer one is: told of, not used. */
export const NEARLY_PROGRESS: readonly string[] = wordList('成效 成果 做法 亮点');

/** Headers that tell what was done only where no surer one does, and over prose: asked about. */
export const BARE_PROGRESS: readonly string[] = wordList(
  '情况 情况说明 现状 目前状况 当前状况 工作现状 实际完成 目前完成 当前完成 实际 落实 推进 完成',
);

/** Headers of other tables: rosters, budgets, logs, stock, exams. They speak against a tracker. */
export const OTHER_TABLES: readonly string[] = wordList(
  '姓名 性别 年龄 民族 学历 职务 职称 身份证 手机 邮箱 学号 班级 年级 学生 家长 籍贯 工号 党员',
  '政治面貌 金额 预算 单价 总价 合计 余额 收入 支出 发票 报销 执行率 拨付 采购 供应商 中标 合同 规格',
  '申请资金 申报资金 型号 数量 库存 入库 出库 领用 计量单位 品名 物品 资产 得分 分值 评分 考核 权数 基准值 目标值 完成值',
  '实际值 指标值 成绩 语文 数学 英语 总分 排名 名次 值班 带班 天气 来电 来访 接待 交接 巡查 打卡 考勤',
  '签到 请假 加班 节次 周一 星期一 课程 教师 上课 教室 时段 议题 与会 参会 会议 主持人 记录人 发言',
  '隐患 检查人 车牌 用车 驾驶 里程 印章 借阅 档案 快递 维修 设备 房间 座位 客户 门店 销售 订单',
);
/** Those of OTHER_TABLES that an indicator is measured by. */
export const FIGURES: readonly string[] = wordList('计量单位 基准值 目标值 完成值 实际值 指标值');
/** The same in titles and names of sheets. */
export const OTHER_TITLES: readonly string[] = wordList(
  '日志 日报 值班 花名册 名册 名单 通讯录 联系方式 课程表 课表 作息 预算 决算 采购 招标 库存 台账（物',
  '领用 入库 出库 成绩 考勤 签到 纪要 会议记录 会议安排 会议议程 会议筹备 会议通知 会务 绩效 考核 评分 评价 KPI 报销 用车 维修 接待',
  '来访 信访登记 收文 发文登记 借阅 资产 排班 日程 培训计划 检查记录 巡查 隐患 工资 津贴 面试 招聘 报名',
  '捐赠 项目库 项目储备 储备项目',
);

/** Titles and names of sheets that speak for a tracker. */
export const TRACKER_TITLES: readonly string[] = wordList(
  '重点工作 重点任务 重点目标 目标任务 工作目标 民生实事 为民服务实事 办实事 实事项目 政府工作报告 任务分解 任务清单',
  '推进表 推进情况 进展 督查 督办 整改任务 攻坚 台账 完成情况 落实情况 项目周报 工作汇总 议定事项 交办事项 重大项目 重点项目 重大工程 目标管理',
);

export const UNUSED = '不用';

/** 本月进展情况: what the program calls a role; 不用 for none. */
export function roleName(role: Role | null): string {
  return role === null ? UNUSED : ROLE_WORDS[role].words[0];
}

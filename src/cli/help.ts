/** What --help says. */

export const HELP = `目标台账（mubiao）：校验重点工作目标台账，生成符合 GB/T 9704-2012 的函件。

用法
  mubiao check  台账.xlsx [--json]                         校验台账，列出发现的差错
  mubiao fix    台账.xlsx -o 新台账.xlsx [--rule 规则 …]   自动修正，另存一份并列出改动
  mubiao letter 台账.xlsx -o 函件.docx [--target 048 …]    生成函件（--text：在屏幕上输出文字）
  mubiao new    -o 新台账.xlsx [--letter 旧函件.docx …]    建立空白台账，或由旧函件（.docx、.txt）建立
  mubiao merge  台账.xlsx 科室台账.xlsx … -o 合并.xlsx     把各科室填写的台账并入一份
  mubiao roll   台账.xlsx -o 新台账.xlsx [--clear]         转入下月：本月内容存入“月度存档”，月份、日期后移
  mubiao overview 台账.xlsx -o 新台账.xlsx                 写入“总览”表：全部目标的进度和图表

  mubiao 命令 --help    查看该命令的详细说明
  mubiao --version      查看版本

所有处理都在本机完成，文件不会上传。原文件不会被改动，也不能作为 -o 的文件。
-o 的文件已经存在时不写入；加 --overwrite 则替换它（权限不变，链接则替换所指的文件）。
退出码：0 正常；1 有错误，函件尚不能生成，须先选择，或本月没有填齐；2 文件无法读取、无法写入，或命令有误。
`;

export const COMMAND_HELP = {
  check: `mubiao check 台账.xlsx [--json]

校验台账中的每个单元格，按工作表、子项目列出结果。级别有三种：
  错误  不符合标准或会使函件出错    警告  很可能有误，请核对    建议  用法上可以改进
每条末尾的方括号内是规则名；注明“可修正”的可用 mubiao fix 自动修正。

  --json   输出 JSON，供其他程序使用

退出码：0 没有错误；1 有错误；2 文件无法读取或命令有误。
示例：mubiao check 区教育局目标台账2021.xlsx
`,
  fix: `mubiao fix 台账.xlsx -o 新台账.xlsx [--rule 规则 …]

修正有把握的差错（如文本形式的百分数、日期），写成一份新文件，并列出每处改动。
只改动有差错的单元格，其余内容、格式、公式原样保留；原文件不会被改动。

  -o, --output 文件   修正后的文件
  --overwrite         -o 的文件已经存在时替换它
  --rule 规则 …       只修正这些规则的差错；规则名见 mubiao check 的结果

示例：mubiao fix 台账.xlsx -o 台账-已修正.xlsx --rule percent-as-text date-as-text
`,
  letter: `mubiao letter 台账.xlsx -o 函件.docx [--target 048 …] [--text]

由台账生成函件，版面符合 GB/T 9704-2012。内容不完整时不生成，并列出须先处理的单元格。
校验结果不妨碍生成。

  -o, --output 文件   函件（.docx）
  --overwrite         -o 的文件已经存在时替换它
  --target 编号 …     只写这些目标；不写则为全部目标
  --text              在屏幕上输出函件文字，一段一行

示例：mubiao letter 台账.xlsx -o 3月函件.docx --target 048 052
`,
  new: `mubiao new -o 新台账.xlsx [--letter 旧函件 …]

建立一份新台账：空白的，或由以往的函件读回。可以把一年的函件一起交来，次序不限：最近一个月成为台账，
以前各月记入“月度存档”。读回时拿不准的地方会逐条说明，请核对；同一个月的函件互相矛盾的，须先选定才会建立。

  -o, --output 文件   新台账（.xlsx）
  --overwrite         -o 的文件已经存在时替换它
  --letter 文件 …     以往的函件，.docx 或 .txt，可以有几份

退出码：0 已建立；1 函件互相矛盾或分不清月份；2 文件无法读取、无法写入，或命令有误。
示例：mubiao new -o 目标台账2021.xlsx --letter 1月.docx 2月.docx 3月.txt
`,
  overview: `mubiao overview 台账.xlsx -o 新台账.xlsx

把全部目标的总体进度、序时进度、快慢、完成时限和状态写入“总览”表，附柱形图；有存档的，逐月列出。
已有本程序写入的“总览”表时整表重写；同名的其他工作表、写有其他内容的总览表不会被覆盖。其余工作表原样保留。

  -o, --output 文件   含总览表的文件
  --overwrite         -o 的文件已经存在时替换它

示例：mubiao overview 台账.xlsx -o 台账-总览.xlsx
`,
  merge: `mubiao merge 台账.xlsx 科室台账.xlsx … -o 合并.xlsx [--take 文件 …]

把各科室填写的几份台账并入主台账（写在最前面的一份），另存一份。按目标编号和子项目名称对应，不看行的次序：
  · 空格不会盖掉已填的内容；只有一方填写的，填入主台账
  · 几方填写不一致的逐处列出，选定以前不写文件
  · 主台账中没有的子项目添加在表格末行之下；未能合并的目标、子项目和列，逐处说明
只改动填入的单元格，其余内容、格式、公式原样保留；报告月份不同的台账不能合并。

  -o, --output 文件        合并后的文件
  --overwrite              -o 的文件已经存在时替换它
  --take 文件              不一致时采用这个文件的内容；可写几次，先写的优先
  --take 单元格=文件       只为这一处选择，如 "第048项!G8=教育科.xlsx"；选主台账即保留原内容

退出码：0 已合并；1 有不一致的内容须先选择；2 文件无法读取、无法写入，或命令有误。
示例：mubiao merge 台账.xlsx 义教科.xlsx 托幼科.xlsx -o 台账-合并.xlsx --take 义教科.xlsx
`,
  roll: `mubiao roll 台账.xlsx -o 新台账.xlsx [--clear] [--force]

本月报送之后，转入下月，另存一份：
  · 每个子项目的完成进度、本月进展情况、存在问题、下一步工作打算存入“月度存档”表（没有则新建；已有“历史记录”表的，仍存入该表），只添加，不改动已有的记录
  · 报告月份改为下月；成文日期改为下月的填报截止日，逢周末提前到周五（法定节假日请自行调整）
  · 完成进度保留；文字保留，或用 --clear 清空
同一个月不能转入两次；本月没有填齐时列出所缺的单元格，不写文件。其余内容、格式、公式原样保留。

  -o, --output 文件   转入下月后的文件
  --overwrite         -o 的文件已经存在时替换它
  --clear             清空本月进展情况、存在问题、下一步工作打算（公式保留）
  --force             没有填齐也照此转入

退出码：0 已转入；1 本月没有填齐；2 不能转入、文件无法读取或写入，或命令有误。
示例：mubiao roll 目标台账-3月.xlsx -o 目标台账-4月.xlsx
`,
} as const;

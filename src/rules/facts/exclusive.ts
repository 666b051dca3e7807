/** Whether the labels of a list name things that do not overlap: two streets, 小学 and 初中, 市级 and 区级; not 党员 and 女性. */

/** Words of one line exclude each other. */
const LINES: readonly RegExp[] = [
  /幼儿园|小学|初中|初级中学|高中|中学|中职|一贯制|完全中学|特殊教育|特教|大学|高校|学前/u,
  /中央|国家级|省|市|区|县|镇|街道|自筹|社会资本|财政|银行|国拨|地方|上级|本级/u,
  /新建|改建|扩建|改扩建|续建|迁建|重建|新增|改造|修缮|新办/u,
  /公办|民办|公立|私立|普惠|集体办/u,
  /男|女/u,
  /一期|二期|三期|四期|首期|第[一二三四五]批|首批/u,
  /一类|二类|三类|四类|甲类|乙类|丙类|[ABCD]类|一级|二级|三级|高级|中级|初级/u,
  /一月|二月|三月|[一二三四]季度|上半年|下半年|上学期|下学期|春季|秋季|\ue0c5/u,
  /东|西|南|北|中部|城区|农村|乡镇/u,
  /已|未|在建|正在|尚|待|完成|完工|开工|推进|在办|逾期|办结/u,
  /托大班|托小班|小班|中班|大班|托班|[一二三四五六七八九]年级|低年级|高年级/u,
  /线上|线下|现场|网络|电话|信件|来访|来信|来电/u,
  /教室|操场|食堂|宿舍|厕所|办公楼|教学楼|图书馆|体育馆|实验室|报告厅/u,
  /纯电|混动|燃油|柴油|汽油|氢能/u,
  /噪[声音]|扬尘|异味|油烟|污水|占道|违建|停车|渣土|渗漏/u,
  /餐饮|超市|药店|酒店|宾馆|便利店|理发|商场|零售|菜场/u,
  /火灾|交通|溺水|触电|坠落|中毒/u,
  /优秀|良好|合格|不合格|一般|达标|满意|不满意/u,
];
const PLACE_END =
  /(?:街道|镇|乡|区|县|市|村|社区|学区|片区|校区|集团|学校|小学|中学|幼儿园|园|校|院|所|中心|公司|局|科|科室|组|班|队|站|路|楼|线)$/u;

const OVERLAPS = /党员|骨干|持证|青年|退役|残疾|少数民族|应届|困难|低保|重点|示范/u;

/** Whether what these words count cannot overlap, so that their numbers add up. */
export function areExclusive(labels: readonly string[]): boolean {
  const plain = labels.map((label) => label.replace(/(?:有|为|是|各|新增|完成|开工|建成|共|已)+$/u, ''));
  if (new Set(plain).size < plain.length || plain.some((label) => label === '')) return false;
  // 小学教师, 骨干教师 and 女教师 may be the same people.
  const overlapping = plain.filter((label) => OVERLAPS.test(label)).length;
  if (overlapping > 0 && overlapping < plain.length) return false;
  if (plain.every((label) => PLACE_END.test(label))) return true;
  if (plain.every((label) => label.length >= 2 && label.slice(-1) === plain[0]!.slice(-1))) return true;
  return LINES.some((line) => plain.every((label) => line.test(label)));
}

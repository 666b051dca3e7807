/** What the page 按以往函件的样式 says. */

export const TITLE = '按以往函件的样式';
export const CHOOSE_QUESTION = '选择一份以往的函件';
export const CHOOSE_HINT = '.docx 文件：取其措辞和版式；.txt 只取措辞。';
export const CHOOSE = '选择函件…';
export const ANOTHER = '另选函件…';
export const differences = (count: number) => `与现在不同的有 ${count} 处，可逐处取舍`;
export const SAME = '这份函件的样式与现在相同。';
export const NOW = '现在';
export const THEN = '将改为';
export const KEPT = '不改';
export const ONLY_LOOKS = '只取措辞和版式，不取正文、红头和印章。采用后写入“设置”表，可以撤销。';
export const take = (count: number) => `采用 (${count})`;
export const stepName = (name: string) => `按“${name}”的样式`;
export const TAKEN_TITLE = '已采用';
export const takenLine = (count: number) => `${count} 处已写入“设置”表，函件从现在起照此生成。`;
export const NOT_TAKEN = '没有采用的';

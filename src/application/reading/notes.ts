/** Cells around a table that tell of it: notes and signatures. */
import type { CellSnapshot } from '../ports';

const NOTE = /^[（(]?(?:备?注|说明|填表说明|填报说明|填写说明|附注|※|★|＊|\*)\s*[:：\d]|^※|^[（(]?本表|^注[:：]/u;
/** What a signature is for: 填表人, 单位负责人（签字）. */
const LABEL =
  '(?:签字|签名|签章|盖章|填表人|填报人|填报单位|制表人?|审核人?|审批人?|复核人?|负责人|分管领导|主要领导|联系人|经办人|联系电话|联系方式|电话|填表日期|填报日期|填表时间|填报时间|报送时间|日期)(?:[（(][^）)]*[）)])?\\s*[:：]';
/** The label begins the cell, or has whose it is before it; a sentence that tells of a telephone ends as a sentence does. */
const SIGNATURE = new RegExp(`^(?:${LABEL}|[^，。；：:、]{1,10}${LABEL}(?!.*[。；]$))`, 'u');
const LONGEST_SIGNATURE = 40;

/** 填表人：张三 and its kin are no report text in any column. */
export function isSignature({ value }: CellSnapshot): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_SIGNATURE) return false;
  return (value.includes('：') || value.includes(':')) && SIGNATURE.test(value.trim());
}

/** Whether the cell holds a remark (注：, 说明：) and no data. */
export function isNote(cell: CellSnapshot): boolean {
  return NOTE.test(textOf(cell));
}

/** The trimmed text of a cell; empty for a number, too. */
export function textOf({ value }: CellSnapshot): string {
  return typeof value === 'string' ? value.trim() : '';
}

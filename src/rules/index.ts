/** The list of rules. Its order is the order of findings in one cell. */
import type { Rule } from './rule';
import { dateAsText } from './date/date-as-text';
import { dateDoneInFuture } from './date/date-done-in-future';
import { dateDueBeforeStart } from './date/date-due-before-start';
import { dateInvalid } from './date/date-invalid';
import { dateOutOfPlanYear } from './date/date-out-of-plan-year';
import { dateOverdue } from './date/date-overdue';
import { letterDateOffMonth } from './date/letter-date-off-month';
import { arithmeticMismatch } from './form/arithmetic-mismatch';
import { cjkDigitSpace } from './form/cjk-digit-space';
import { clockNotation } from './form/clock-notation';
import { dateLeadingZero } from './form/date-leading-zero';
import { halfwidthPunctuation } from './form/halfwidth-punctuation';
import { invisibleCharacter } from './form/invisible-character';
import { numberingComma } from './form/numbering-comma';
import { numberingLevelSkipped } from './form/numbering-level-skipped';
import { quoteListComma } from './form/quote-list-comma';
import { rangeConnector } from './form/range-connector';
import { repeatedPunctuation } from './form/repeated-punctuation';
import { sentenceEndMissing } from './form/sentence-end-missing';
import { straightQuotes } from './form/straight-quotes';
import { twoDigitYear } from './form/two-digit-year';
import { unbalancedPair } from './form/unbalanced-pair';
import { percentAsText } from './percent/percent-as-text';
import { percentBehindSchedule } from './percent/percent-behind-schedule';
import { percentCompleteWithOpenWork } from './percent/percent-complete-with-open-work';
import { percentDecreased } from './percent/percent-decreased';
import { percentInWords } from './percent/percent-in-words';
import { percentMissing } from './percent/percent-missing';
import { percentNotANumber } from './percent/percent-not-a-number';
import { percentOutOfRange } from './percent/percent-out-of-range';
import { percentOverallMismatch } from './percent/percent-overall-mismatch';
import { percentUnformatted } from './percent/percent-unformatted';
import { percentUnitMixed } from './percent/percent-unit-mixed';
import { weightsNot100 } from './percent/weights-not-100';
import { columnMissing } from './structure/column-missing';
import { contactPhoneCount } from './structure/contact-phone-count';
import { phoneFormat } from './structure/phone-format';
import { settingInvalid } from './structure/setting-invalid';
import { settingMissing } from './structure/setting-missing';
import { subprojectChangedSinceLastMonth } from './structure/subproject-changed-since-last-month';
import { subprojectNameDuplicate } from './structure/subproject-name-duplicate';
import { subprojectNameMissing } from './structure/subproject-name-missing';
import { subprojectOrderGap } from './structure/subproject-order-gap';
import { targetNumberDuplicate } from './structure/target-number-duplicate';
import { targetNumberMismatch } from './structure/target-number-mismatch';
import { targetNumberMissing } from './structure/target-number-missing';
import { targetTextMissing } from './structure/target-text-missing';
import { unknownSetting } from './structure/unknown-setting';
import { cellError } from './text/cell-error';
import { nextStepsMissing } from './text/next-steps-missing';
import { nextStepsRepeated } from './text/next-steps-repeated';
import { problemVanished } from './text/problem-vanished';
import { problemsMissing } from './text/problems-missing';
import { progressMissing } from './text/progress-missing';
import { resultWaiting } from './text/result-waiting';
import { textRepeated } from './text/text-repeated';
import { textSameAsLastMonth } from './text/text-same-as-last-month';

export const RULES: readonly Rule[] = [
  percentMissing,
  percentUnitMixed,
  percentAsText,
  percentInWords,
  percentNotANumber,
  percentOutOfRange,
  percentUnformatted,
  percentDecreased,
  percentBehindSchedule,
  percentOverallMismatch,
  percentCompleteWithOpenWork,
  weightsNot100,
  dateAsText,
  dateInvalid,
  dateDueBeforeStart,
  dateOutOfPlanYear,
  dateOverdue,
  dateDoneInFuture,
  letterDateOffMonth,
  progressMissing,
  problemsMissing,
  nextStepsMissing,
  textRepeated,
  textSameAsLastMonth,
  problemVanished,
  nextStepsRepeated,
  cellError,
  resultWaiting,
  halfwidthPunctuation,
  cjkDigitSpace,
  unbalancedPair,
  rangeConnector,
  clockNotation,
  dateLeadingZero,
  twoDigitYear,
  repeatedPunctuation,
  quoteListComma,
  sentenceEndMissing,
  numberingLevelSkipped,
  numberingComma,
  invisibleCharacter,
  straightQuotes,
  arithmeticMismatch,
  columnMissing,
  targetNumberMissing,
  targetNumberDuplicate,
  targetNumberMismatch,
  targetTextMissing,
  subprojectNameMissing,
  subprojectNameDuplicate,
  subprojectChangedSinceLastMonth,
  subprojectOrderGap,
  settingMissing,
  settingInvalid,
  phoneFormat,
  contactPhoneCount,
  unknownSetting,
];

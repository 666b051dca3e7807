/** The list of rules. Its order is the order of findings in one cell. */
import type { Rule } from './rule';
import { dateAsText } from './date/date-as-text';
import { dateDoneInFuture } from './date/date-done-in-future';
import { dateDueBeforeStart } from './date/date-due-before-start';
import { dateInvalid } from './date/date-invalid';
import { dateOutOfPlanYear } from './date/date-out-of-plan-year';
import { dateOverdue } from './date/date-overdue';
import { letterDateOffMonth } from './date/letter-date-off-month';
import { arithmeticMismatch } from './facts/arithmetic-mismatch';
import { commentLeft } from './facts/comment-left';
import { countDiffersFromTarget } from './facts/count-differs-from-target';
import { dateRangeReversed } from './facts/date-range-reversed';
import { growthMismatch } from './facts/growth-mismatch';
import { impossibleDateInText } from './facts/impossible-date-in-text';
import { impossibleTimeInText } from './facts/impossible-time-in-text';
import { lostCharacter } from './facts/lost-character';
import { numberMalformed } from './facts/number-malformed';
import { partsMismatch } from './facts/parts-mismatch';
import { periodMismatch } from './facts/period-mismatch';
import { personalData } from './facts/personal-data';
import { placeholderLeft } from './facts/placeholder-left';
import { planInThePast } from './facts/plan-in-the-past';
import { rateMismatch } from './facts/rate-mismatch';
import { restMismatch } from './facts/rest-mismatch';
import { partOverWhole } from './facts/part-over-whole';
import { respectivelyMismatch } from './facts/respectively-mismatch';
import { outsidePlan } from './facts/outside-plan';
import { restatedAmount } from './facts/restated-amount';
import { sentenceCutOff } from './facts/sentence-cut-off';
import { sequenceGap } from './facts/sequence-gap';
import { shareOver100 } from './facts/share-over-100';
import { stateAgainstPercent } from './facts/state-against-percent';
import { stateContradiction } from './facts/state-contradiction';
import { statusAgainstPercent } from './facts/status-against-percent';
import { toldBeforeItHappened } from './facts/told-before-it-happened';
import { weekdayMismatch } from './facts/weekday-mismatch';
import { wordRepeated } from './facts/word-repeated';
import { cjkDigitSpace } from './form/cjk-digit-space';
import { clockNotation } from './form/clock-notation';
import { dashForm } from './form/dash-form';
import { dateLeadingZero } from './form/date-leading-zero';
import { fullwidthDigit } from './form/fullwidth-digit';
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
import { columnsUnsure } from './structure/columns-unsure';
import { contactPhoneCount } from './structure/contact-phone-count';
import { phoneFormat } from './structure/phone-format';
import { rowsNotRead } from './structure/rows-not-read';
import { settingInvalid } from './structure/setting-invalid';
import { settingMissing } from './structure/setting-missing';
import { sheetNotRead } from './structure/sheet-not-read';
import { sheetPassedOver } from './structure/sheet-passed-over';
import { subprojectChangedSinceLastMonth } from './structure/subproject-changed-since-last-month';
import { subprojectNameDuplicate } from './structure/subproject-name-duplicate';
import { subprojectNameMissing } from './structure/subproject-name-missing';
import { subprojectOrderGap } from './structure/subproject-order-gap';
import { targetNumberDuplicate } from './structure/target-number-duplicate';
import { targetNumberRestarted } from './structure/target-number-restarted';
import { targetNumberMismatch } from './structure/target-number-mismatch';
import { targetNumberMissing } from './structure/target-number-missing';
import { targetTextMissing } from './structure/target-text-missing';
import { unknownSetting } from './structure/unknown-setting';
import { nameVaries } from './words/name-varies';
import { organNameVaries } from './words/organ-name-varies';
import { usageWord } from './words/usage-word';
import { wrongWord } from './words/wrong-word';
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
  arithmeticMismatch,
  partsMismatch,
  rateMismatch,
  growthMismatch,
  restMismatch,
  partOverWhole,
  respectivelyMismatch,
  restatedAmount,
  periodMismatch,
  countDiffersFromTarget,
  stateAgainstPercent,
  statusAgainstPercent,
  stateContradiction,
  toldBeforeItHappened,
  planInThePast,
  outsidePlan,
  impossibleDateInText,
  weekdayMismatch,
  dateRangeReversed,
  placeholderLeft,
  commentLeft,
  personalData,
  sequenceGap,
  sentenceCutOff,
  wordRepeated,
  numberMalformed,
  lostCharacter,
  wrongWord,
  usageWord,
  organNameVaries,
  nameVaries,
  halfwidthPunctuation,
  cjkDigitSpace,
  unbalancedPair,
  rangeConnector,
  dashForm,
  clockNotation,
  dateLeadingZero,
  fullwidthDigit,
  twoDigitYear,
  repeatedPunctuation,
  quoteListComma,
  sentenceEndMissing,
  numberingLevelSkipped,
  numberingComma,
  invisibleCharacter,
  straightQuotes,
  sheetNotRead,
  rowsNotRead,
  sheetPassedOver,
  columnsUnsure,
  columnMissing,
  targetNumberMissing,
  targetNumberDuplicate,
  targetNumberRestarted,
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
  impossibleTimeInText,
  shareOver100,
];

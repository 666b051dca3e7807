/** The properties that the fuzzer tries: in the tests with a few hundred cases, in `npm run fuzz` with as many as one likes. */
import fc from 'fast-check';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import type { TrackerDraft } from '../../src/domain/draft';
import { Office, step } from '../model/month-of-work';
import { LETTERS, TEXT_LETTER, TRACKERS } from './bases';
import { byteMutations, hostileText, mutate, mutateBytes, mutations } from './mutation';
import { surviveCommands, surviveDocx, surviveText, surviveXlsx, type Outcome } from './survive';

/** Hears of each case before it is run, and how it ended. */
export interface Watch {
  readonly begin: (input: unknown) => void;
  /** Milliseconds of computing: others may use the machine, too. */
  readonly end: (outcome: Outcome, milliseconds: number) => void;
}

const SILENT: Watch = { begin: () => undefined, end: () => undefined };

interface NamedProperty {
  readonly name: string;
  /** Its part of all cases. */
  readonly share: number;
  readonly make: (watch?: Watch) => fc.IAsyncProperty<unknown>;
}

function property<Input>(
  name: string,
  share: number,
  input: fc.Arbitrary<Input>,
  survive: (input: Input) => Outcome | Promise<Outcome>,
): NamedProperty {
  const make = (watch = SILENT) =>
    fc.asyncProperty(input, async (given) => {
      watch.begin(given);
      const started = process.cpuUsage();
      const outcome = await survive(given);
      const { user, system } = process.cpuUsage(started);
      watch.end(outcome, (user + system) / 1000);
    });
  return { name, share, make: make as NamedProperty['make'] };
}

const base = fc.nat(99);
const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

/** A tracker whose every text is hostile, up to so many characters each. */
function hostileTracker(longest: number): fc.Arbitrary<TrackerDraft> {
  const text = hostileText(longest);
  const settings = fc.record(
    {
      title: text,
      addressee: text,
      lead: text,
      office: text,
      people: text,
      phones: text,
      documentNumber: text,
      layout: fc.constantFrom('普通', '信函'),
      contactStyle: fc.constantFrom('分行', '括号'),
      whenNoProblem: fc.constantFrom('写“无”', '略去'),
    },
    { requiredKeys: ['office'] },
  );
  const subProject = fc.record({
    name: text,
    progress: text,
    problems: text,
    nextSteps: text,
    office: text,
    person: text,
  });

  return fc.record({
    settings: settings.map((given) => ({ ...given, date: { year: 2021, month: 3, day: 25 } })),
    targets: fc.array(
      fc.record({
        number: fc.constantFrom('048', '7', '999999'),
        text,
        overall: fc.constant(0.25),
        subProjects: fc.array(subProject, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  });
}

const mixedLines = (longest: number) =>
  fc.array(
    fc.oneof(
      fc.constantFrom(...TEXT_LETTER.split('\n')),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('', '一、', '（一）', '第048项：', '联系人：', '一、本月进展情况'), hostileText(longest))
        .map((words) => words.join('')),
    ),
    { maxLength: 40 },
  );

/** `longest`: of the texts that are made up, in characters. */
export const propertiesUpTo = (longest: number): readonly NamedProperty[] => [
  property('trackers with damaged parts', 0.4, fc.tuple(base, mutations), ([file, changes]) =>
    surviveXlsx(mutate(pick(TRACKERS, file), 'xlsx', changes)),
  ),
  property('commands on trackers with damaged parts', 0.05, fc.tuple(base, mutations), ([file, changes]) =>
    surviveCommands(mutate(pick(TRACKERS, file), 'xlsx', changes)),
  ),
  property('trackers with damaged bytes', 0.1, fc.tuple(base, byteMutations), ([file, changes]) =>
    surviveXlsx(mutateBytes(pick(TRACKERS, file), changes)),
  ),
  property('letters with damaged parts', 0.25, fc.tuple(base, mutations), ([file, changes]) =>
    surviveDocx(mutate(pick(LETTERS, file), 'docx', changes)),
  ),
  property('letters with damaged bytes', 0.05, fc.tuple(base, byteMutations), ([file, changes]) =>
    surviveDocx(mutateBytes(pick(LETTERS, file), changes)),
  ),
  property('months of work', 0.02, fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }), async (steps) => {
    const office = new Office();
    for (const each of steps) await office.take(each);
    return 'worked' as const;
  }),
  property('letters as text, lines mixed up', 0.1, mixedLines(longest), (lines) => surviveText(lines.join('\n'))),
  property('trackers with hostile texts', 0.05, hostileTracker(longest), (draft) =>
    surviveXlsx(createXlsx(planTracker(draft))),
  ),
];

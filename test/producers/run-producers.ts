/** Part of `npm run fuzz`: every command that writes × the files of all writers there are, judged by all readers there are. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { judge } from '../support/judge';
import { HAVE, refusedByLibreOffice } from '../support/office-tools';
import { validateOoxml } from '../support/ooxml-validator';
import { savedByOpenpyxl, savedByOthers } from './installed';
import { shapedTrackers } from './shapes';
import { writtenFiles, type WrittenFile } from './written';

const nameOf = ({ producer, step }: WrittenFile) => `${producer}: ${step}`;

/** Tries them and prints how many files went to each reader, and what was refused. False when one was. */
export async function tryProducers(): Promise<boolean> {
  if (!HAVE.openpyxl) {
    console.log('Files of other writers were not tried: openpyxl is not installed.');
    return true;
  }
  spawnSync('bash', [path.join(__dirname, '../../scripts/install-producers.sh')], { stdio: 'inherit' });
  const others = HAVE.LibreOffice ? savedByOthers() : new Map<string, Uint8Array>();
  const inputs = new Map([...shapedTrackers(), ...savedByOpenpyxl(), ...others]);
  const before = judge(inputs);
  const written = await writtenFiles(inputs);
  const files = new Map(written.map((file) => [nameOf(file), file.bytes]));

  const refused: string[] = [];
  const tell = (reader: string, faults: readonly string[]): void => {
    console.log(`${reader}: ${files.size} written files of ${inputs.size} writers, ${faults.length} refused`);
    refused.push(...faults.map((fault) => `${reader}: ${fault}`));
  };
  const found = [...judge(files)];
  const own = (name: string) => before.get(written.find((file) => nameOf(file) === name)!.producer) ?? [];
  const more = found.flatMap(([name, faults]) =>
    faults.filter((fault) => !own(name).includes(fault)).map((fault) => `${name}: ${fault}`),
  );
  tell(
    'strict zip, XML and package',
    more.filter((fault) => !fault.includes('openpyxl: ')),
  );
  tell(
    'openpyxl',
    more.filter((fault) => fault.includes('openpyxl: ')),
  );
  if (HAVE.LibreOffice) tell('LibreOffice', refusedByLibreOffice(files));
  if (HAVE.OpenXmlValidator) tell('OpenXmlValidator, beyond what the input had', invalid(inputs, written));
  for (const fault of refused) console.log(fault);
  return refused.length === 0;
}

function invalid(inputs: ReadonlyMap<string, Uint8Array>, written: readonly WrittenFile[]): string[] {
  const known = new Map([...inputs].map(([name, bytes]) => [name, new Set(validateOoxml(bytes, 'xlsx'))]));
  return written.flatMap((file) => {
    const faults = validateOoxml(file.bytes, 'xlsx').filter((fault) => !known.get(file.producer)!.has(fault));
    return faults.length === 0 ? [] : [`${nameOf(file)}: ${faults[0]!}`];
  });
}

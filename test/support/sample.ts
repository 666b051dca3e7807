/** The sample tracker that people begin with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const SAMPLE_FILE = path.join(__dirname, '../../assets/示例台账.xlsx');
export const SAMPLE = new Uint8Array(readFileSync(SAMPLE_FILE));

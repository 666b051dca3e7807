/** npx tsx scripts/make-gb2312-table.ts */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gb2312Module } from './gb2312-table';

writeFileSync(path.join(__dirname, '../src/letter/gb2312.ts'), gb2312Module());

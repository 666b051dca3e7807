/** Writes docs/rules.md from the rules. A test proves that the page is fresh. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulesPage } from './rules-page';

writeFileSync(path.join(__dirname, '../docs/rules.md'), rulesPage());

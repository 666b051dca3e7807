/** What each rule of texts finds and what it must not, with its sentences: slips as people make them, and places at the edges of what a rule allows. */
import path from 'node:path';
import { testMarkedTexts } from '../support/marked-texts';

describe.each(['places.txt', 'word-slips.txt', 'facts/slips.txt'])('%s', (file) => {
  testMarkedTexts(path.join(__dirname, file));
});

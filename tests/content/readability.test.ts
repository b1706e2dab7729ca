import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { toPlainText } from '../../src/model/text.ts';
import { readLibrary } from '../../src/read/read-library.ts';

// The NHS content guide aims for a reading age of 9 to 11, and where a subject does not allow that, of 11 to 14. A school
// grade of the Flesch–Kincaid formula is a reading age less five.
const highestGrade = 9;

const { frameworks, references, lists, topics, organisations, themes, settings } =
  readLibrary('content').records;

const parts = (text: string, granularity: 'sentence' | 'word') => [
  ...new Intl.Segmenter('en-GB', { granularity }).segment(text),
];

/** The grade of texts read as one; headings, citations and fragments of one or two words are left out. */
function gradeOf(texts: readonly (string | undefined)[]): number {
  const sentences = texts
    .flatMap((text) => parts(toPlainText((text ?? '').replaceAll(/^#.*$/gm, '')), 'sentence'))
    .map(({ segment }) => parts(segment, 'word').filter(({ isWordLike }) => isWordLike))
    .filter((words) => words.length > 2);
  const words = sentences.flat().map(({ segment }) => segment);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

const components = frameworks.flatMap((framework) => framework.components);
const grades: Record<string, number> = {
  'what works are': gradeOf(references.map(({ body }) => body)),
  'frameworks in brief': gradeOf(frameworks.map(({ inBrief }) => inBrief)),
  'where frameworks come from': gradeOf(
    frameworks.flatMap((entry) => [entry.development, entry.ownerNote, entry.status.note, entry.body]),
  ),
  'terms of use': gradeOf(frameworks.map(({ terms }) => terms)),
  findings: gradeOf(
    frameworks.flatMap((entry) => [
      entry.evaluationsNote,
      ...entry.evaluations.map(({ finding }) => finding),
    ]),
  ),
  components: gradeOf(
    components.flatMap(({ note, items }) => [
      note,
      ...items.flatMap(({ summary, status }) => [summary, status]),
    ]),
  ),
  'reading lists': gradeOf(lists.flatMap(({ summary, body }) => [summary, body])),
  topics: gradeOf(topics.map(({ scope }) => scope)),
  themes: gradeOf(themes.map(({ description }) => description)),
  organisations: gradeOf(organisations.map(({ note }) => note)),
  'the site of itself': gradeOf([settings.standfirst, settings.description, settings.statement]),
};

test.each(Object.entries(grades))('%s can be read at 14: grade %d', (_, grade) => {
  expect(grade).toBeLessThanOrEqual(highestGrade);
});

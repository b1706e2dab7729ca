import type { CslItem } from '../citations/csl.ts';
import { textOf } from '../import/plain-text.ts';
import { certaintySchema, type Certainty } from '../model/checked.ts';
import { idSchema } from '../model/id.ts';
import { partialDateSchema } from '../model/partial-date.ts';
import { referenceSchema } from '../model/reference.ts';
import { unsorted } from '../model/topic.ts';
import { remedyFor } from '../read/problem.ts';
import { validate } from '../read/validate.ts';
import type { Answer } from './ask.ts';

type Reader<T> = (answer: string) => Answer<T>;

export const asIs: Reader<string> = (answer) => ({ value: answer });

/** An answer that a field of a record takes, as it was given. */
export const byField =
  (field: keyof typeof referenceSchema.shape): Reader<string> =>
  (answer) => {
    const result = validate(referenceSchema.shape[field], answer);
    const [fault] = 'faults' in result ? result.faults : [];
    return fault ? { wrong: `${fault.found}; ${fault.remedy}` } : { value: answer };
  };

/** An answer that may be left empty. */
export const orNothing =
  (read: Reader<string>): Reader<string> =>
  (answer) =>
    answer === '' ? { value: '' } : read(answer);

export const readYes: Reader<boolean> = (answer) => {
  if (/^y(es)?$/i.test(answer)) return { value: true };
  return /^no?$/i.test(answer) ? { value: false } : { wrong: 'write yes or no' };
};

export const readIdBeside =
  (taken: ReadonlySet<string>): Reader<string> =>
  (answer) => {
    if (!idSchema.safeParse(answer).success) {
      return { wrong: 'write lower-case words joined by hyphens' };
    }
    return taken.has(answer)
      ? { wrong: `references/${answer}.md is there already, or was` }
      : { value: answer };
  };

/** Names with a semicolon between two: `Family, Given, Jr.` is a person, a name without a comma a body. */
export const readAuthors: Reader<CslItem['author']> = (answer) => {
  const names = answer.split(';').flatMap((name) => textOf(name) ?? []);
  const joined = names.find((name) => name.split(',').length > 3 || /,.* and .*,/.test(name));
  if (joined !== undefined) {
    return { wrong: `"${joined}" looks like several: put a semicolon between two` };
  }
  return {
    value: names.map((name) => {
      const [family = '', given, suffix] = name.split(/,\s*/);
      if (!name.includes(',')) return { literal: name };
      return { family, ...(given && { given }), ...(suffix && { suffix }) };
    }),
  };
};

export const readDate: Reader<string> = (answer) =>
  answer === 'unknown' || partialDateSchema.safeParse(answer).success
    ? { value: answer }
    : { wrong: 'write 2017, 2017-05 or 2017-05-04, or unknown' };

export const readTopicsOf =
  (topics: readonly string[]): Reader<string[]> =>
  (answer) => {
    const ids = answer.split(/[\s,]+/).filter(Boolean);
    const wrong = ids.find((topic) => topic !== unsorted.id && !topics.includes(topic));
    if (wrong === undefined) return { value: ids };
    const remedy = remedyFor(wrong, topics, `write some of ${topics.join(', ')}`);
    return { wrong: `there is no topic "${wrong}"; ${remedy}` };
  };

export const readCertainty: Reader<Certainty> = (answer) => {
  const { data } = certaintySchema.safeParse(answer);
  return data ? { value: data } : { wrong: `write ${certaintySchema.options.join(', ')}` };
};

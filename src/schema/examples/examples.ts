import type { RuleName } from '../rules.ts';
import type { Example } from './example.ts';
import { coverageExamples } from './coverage.ts';
import { fieldExamples } from './fields.ts';
import { itemExamples } from './items.ts';
import { matterExamples } from './matter.ts';
import { nameExamples, pictureExamples } from './pictures.ts';
import { placeExamples } from './places.ts';
import { signExamples } from './signs.ts';
import { linkExamples, textExamples } from './texts.ts';

/** A wrong and a right example of every rule. */
export const examples: Readonly<Record<RuleName, Example>> = {
  ...signExamples, ...placeExamples, ...itemExamples, ...matterExamples, ...fieldExamples, ...textExamples, ...linkExamples, ...pictureExamples,
  ...nameExamples, ...coverageExamples,
};

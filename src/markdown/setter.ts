import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';
import { fragments } from './fragments.ts';
import { headings } from './headings.ts';
import { directions, languageRuns } from './language-runs.ts';
import { figures } from './pictures.ts';
import { safeOutput } from './safe-output.ts';
import { scrollers } from './scrollers.ts';
import { taskBoxes } from './task-boxes.ts';

type Setter = ReturnType<typeof buildSetter>;

const setters = new Map<Language, Setter>();

/** The processor that sets a checked tree as HTML. It is made once for each language. */
export function setterOf(language: Language): Setter {
  const setter = setters.get(language) ?? buildSetter(language);
  setters.set(language, setter);
  return setter;
}

function buildSetter(language: Language) {
  const { notes, backToReference } = languageFacts[language].text;
  return unified()
    .use(figures)
    .use(remarkRehype, {
      clobberPrefix: 'note-',
      footnoteLabel: notes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (index, again) => fill(backToReference, { call: again > 1 ? `${index + 1}-${again}` : index + 1 }),
    })
    .use(headings)
    .use(fragments)
    .use(scrollers)
    .use(taskBoxes)
    .use(languageRuns)
    .use(directions)
    .use(safeOutput)
    .use(rehypeStringify)
    .freeze();
}

import type { InEach } from '../schema/language.ts';

/** Words that the text of an item needs and no author wrote. */
export interface Labels {
  /** Heading of the footnotes. */
  notes: string;
  /** Name of the link from a footnote back to the text; `again` counts the calls of one note from 2. */
  backToReference: (number: number, again: number) => string;
  /** Name of the link beside a heading. */
  section: string;
  /** Name of a table that can be scrolled; `number` is 0 where the page has one only. */
  table: (number: number) => string;
  /** Name of a ticked and of an empty box in a task list. */
  done: string;
  open: string;
}

export const labels: InEach<Labels> = {
  en: {
    notes: 'Notes',
    backToReference: (number, again) => `Back to reference ${number}${again > 1 ? `-${again}` : ''}`,
    section: 'Link to this section',
    table: (number) => (number ? `Table ${number}` : 'Table'),
    done: 'Done',
    open: 'Not done',
  },
  zh: {
    notes: '注释',
    backToReference: (number, again) => `返回正文注 ${number}${again > 1 ? `-${again}` : ''}`,
    section: '本节链接',
    table: (number) => (number ? `表格 ${number}` : '表格'),
    done: '已完成',
    open: '未完成',
  },
};

/**
 * Every remark an import can make about a file that came, by its permanent name. `lost` means that the file came in part,
 * `told` that it came whole and the editor should know. The text follows a count or stands alone.
 */
export const reasons = {
  'picture-missing': { weight: 'lost', says: 'picture not beside the file, so its description stands in its place' },
  'picture-unreadable': { weight: 'lost', says: 'picture that cannot be read, so its description stands in its place' },
  'picture-elsewhere': { weight: 'lost', says: 'picture of another site, so a link stands in its place' },
  'picture-lead': { weight: 'lost', says: 'lead picture not beside the file or without a description, so left out' },
  'embed': { weight: 'lost', says: 'film, sound or page from elsewhere, so a link stands in its place' },
  'element': { weight: 'lost', says: 'HTML element that text cannot hold, so left out' },
  'tag-text': { weight: 'lost', says: 'template tag of which only the words came' },
  'tag-lost': { weight: 'lost', says: 'template tag with nothing to show, so left out' },
  'link-site': { weight: 'lost', says: 'link to a page of the old site that is not among the files, so its words came without it' },
  'link-draft': { weight: 'lost', says: 'link to a file that is a draft now, so its words came without it' },
  'link-form': { weight: 'lost', says: 'link to what is not a web address, so its words came without it' },
  'link-inside': { weight: 'lost', says: 'link to a place in the text that is not there, so its words came without it' },
  'footnote': { weight: 'lost', says: 'call for a footnote that is not there' },
  'words': { weight: 'lost', says: 'words that did not come: put back by hand what belongs to the text' },
  'prose': { weight: 'lost', says: 'piece of the page that was not taken for the story: put back by hand what belongs to it' },
  'form': { weight: 'lost', says: 'part that Markdown cannot say as it was, so only its words came: what was meant, and what would have been read' },
  'definition': { weight: 'told', says: 'definition of a link that nothing uses, so kept as text' },
  'definition-left': { weight: 'told', says: 'address of a link that nothing uses, so left out' },
  'as-is': { weight: 'lost', says: 'text that cannot be set, so kept as it is written, as code: set it by hand' },
  'note-kept': { weight: 'lost', says: 'footnote that nothing calls, so kept as a paragraph at the end' },
  'foreign-mark': { weight: 'lost', says: 'mark of another program that stays in the text as it is: mend it by hand' },
  'address-kept': { weight: 'lost', says: 'link to what is not a web address, so its address stands beside its words' },
  'key-text': { weight: 'lost', says: 'field with words of its own that has no place here' },
  'key-twice': { weight: 'lost', says: 'field written twice with different values, of which the last was taken' },
  'header-twice': { weight: 'lost', says: 'header line written twice with different values, of which the first was taken' },
  'garbled': { weight: 'lost', says: 'sign of a wrong encoding: mend the line by hand' },
  'gone': { weight: 'lost', says: 'sign of characters that were lost before the file came here: put back what the original has' },
  'language-set': { weight: 'told', says: 'language that is not one of this archive, so noted in the field lang' },
  'language-other': { weight: 'lost', says: 'language that is not one of this archive' },
  'alias-left': { weight: 'lost', says: 'old address that cannot redirect here' },
  'hidden-maybe': { weight: 'told', says: 'field that may have kept the text from readers, so look before you publish it' },
  'draft': { weight: 'told', says: 'kept from readers, so a draft that is not published' },
  'byline-login': { weight: 'told', says: 'login name or mail address of a person, which is no byline' },
  'key-left': { weight: 'told', says: 'field left aside' },
  'expires': { weight: 'told', says: 'to be taken down later by the old site' },
  'redirects': { weight: 'told', says: 'sent on to another page by the old site' },
  'repeated': { weight: 'told', says: 'field written twice with the same value' },
  'day-found': { weight: 'told', says: 'no field for the day, so it was taken from elsewhere' },
  'mended': { weight: 'told', says: 'line of front matter read as it was meant' },
  'headline-proposed': { weight: 'told', says: 'no headline, so one was proposed from the text' },
  'headline-kept': { weight: 'told', says: 'headline of its own, so --title was not used' },
  'headline-body': { weight: 'told', says: 'headline taken from the first heading of the text' },
  'summary-repeats': { weight: 'told', says: 'long summary that only repeats the text, so left out' },
  'text-summary': { weight: 'told', says: 'no text but a summary, which became the text' },
  'control': { weight: 'told', says: 'control character left out' },
  'encoding': { weight: 'told', says: 'encoding other than UTF-8' },
  'comments': { weight: 'told', says: 'comments left behind' },
  'changes': { weight: 'told', says: 'changes that nobody has accepted or turned down yet, which came as if accepted' },
  'frame': { weight: 'told', says: 'words around the text, as of menus, headers and footers, left behind' },
  'renewed': { weight: 'told', says: 'changed since it came, and no editor had changed its item, which was made anew' },
  'numbered': { weight: 'told', says: 'name already taken by another story, so numbered' },
} as const satisfies Record<string, { weight: 'lost' | 'told'; says: string }>;

export type Reason = keyof typeof reasons;

/** What an editor should know about one imported file. */
export interface Remark {
  reason: Reason;
  /** Line in the input, counted from 1; 0 where it concerns the whole file. */
  line: number;
  /** What exactly: a name, an address, a few words; may be empty. */
  detail: string;
}

/** Why a file cannot come, where, and what to do about it. */
export interface Refusal {
  /** Line in the input, counted from 1; 0 where it concerns the whole file. */
  line: number;
  message: string;
  cure: string;
}

/** The way on for a file whose text cannot be set, as cures name it. */
export const orAsIs = 'import it with --as-is, which keeps its text as it is written';

/** Answer whether a file with these remarks came in part: something of it was lost. */
export function isInPart(remarks: readonly Remark[]): boolean {
  return remarks.some((remark) => reasons[remark.reason].weight === 'lost');
}

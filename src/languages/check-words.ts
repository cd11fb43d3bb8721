/** What the check of a story says, in sentences that are loaded when it is asked for. `{entry}` counts from one, `{size}` is that of the record. */
export interface CheckWords {
  /** As in the facts of the language: by it the browser writes days. */
  locale: string;
  checking: string;
  /** That the text is as it was recorded on `{day}`; `{who}` is one of the three below. */
  sound: string;
  unsigned: string;
  signed: string;
  unjudged: string;
  altered: string;
  /** That the entry is of another page. */
  other: string;
  /** That a `{file}` of the record is not what it should be. */
  broken: string;
  /** That the signature is not that of `{name}`. */
  forged: string;
  missing: string;
  offline: string;
}

import { enGB } from 'date-fns/locale/en-GB';
import { dayWordsOf } from './day-words.ts';
import type { CheckWords } from './check-words.ts';
import type { ImportWords } from './import-words.ts';
import type { ListWords } from './list-words.ts';
import type { LanguageFacts } from './language-facts.ts';
import type { SearchRules } from './search-rules.ts';

export const en: LanguageFacts = {
  locale: 'en-GB',
  direction: 'ltr',
  setting: 'words',
  collation: 'en',
  index: {
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    readings: null,
    people: { familyFirst: false, partedBy: '', romanised: null, familyReadings: '' },
  },
  abbreviations: 'Mr Mrs Ms Dr Prof Gen Col Capt Lt Sgt Sen Rep Gov St No Nos Vol Co Corp Inc Ltd Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec '
    + 'vs etc cf approx ca al p pp',
  // Brysbaert 2019: 238 words.
  readPerMinute: 238,
  langid: 'english',
  newsCode: 'en',
  languageNames: {},
  marks: { comma: ', ', colon: ': ', stop: '.', gap: ' ', suppliedTitle: '[{title}]', titleSeparator: ' · ' },
  headlinePauses: null,
  days: /* @__PURE__ */ dayWordsOf(enGB, 'short', {
    full: '{weekday}, {day} {month} {year}',
    plain: '{day} {month} {year}',
    short: '{day} {month} {year}',
    ofMonth: '{weekday} {day}',
    ofYear: '{day} {month}',
    month: '{month} {year}',
    year: '{year}',
    since: 'Since {year}',
    decade: '{year}s',
    monthsLater: { one: '{count} month later', other: '{count} months later' },
    yearsLater: { one: '{count} year later', other: '{count} years later' },
  }),
  units: 'percent per million billion thousand hundred km kilometres metres m tonnes tons kg hectares mu yuan years months weeks days hours minutes '
    + 'hour minute second year month week day people stories times km/h kilowatts megawatts degrees',
  counts: {
    stories: { one: '{count} story', other: '{count} stories' },
    allStories: 'All {stories}',
    names: { one: '{count} name', other: '{count} names' },
    words: { one: '{count} word', other: '{count} words' },
    minutes: { one: '{count}-minute read', other: '{count}-minute read' },
  },
  frame: {
    language: 'English',
    skip: 'Skip to the text',
    ribbon: 'All years of the archive',
    sections: 'Sections',
    languages: 'Languages',
    languageHome: 'English front page',
    languageDay: 'That day in English',
    dark: 'Dark mode',
    years: 'Years',
    search: 'Search',
    searchField: 'Search the archive',
    about: 'About',
    feed: 'RSS feed',
    follow: 'Follow by feed',
    data: 'Data',
    trail: 'You are here',
    home: 'Front page',
    lead: 'Top stories',
    latest: 'Latest stories',
    newSince: '{count} new since you were here on {day}',
    allNew: 'See all that is new',
    running: 'Longest-running stories',
    week: 'This week in past years',
    browse: 'Browse the archive',
    earlier: 'Earlier',
    later: 'Later',
    turn: 'Earlier and later',
    calendar: 'Days of this month',
    byYear: 'By year',
    letters: 'Jump to a letter',
    figures: 'With the number of stories, and their first and last year.',
    noStories: 'no stories',
    empty: 'No stories yet.',
    count: 'Stories',
    noNames: 'Nothing here yet.',
    otherNames: 'Also known as',
    firstMention: 'First story',
    latestMention: 'Latest story',
    only: '{language} only',
    supplied: 'headline supplied by the archive',
    rights: 'Digests are the archive’s own words. Rights in the original reports remain with their publishers.',
    notFound: 'Page not found',
    notFoundText:
      'Nothing is filed at this address; check it for a typing mistake. Or search for a word you remember, or look through the years.',
    broken: 'This file cannot be published yet',
    brokenText: 'Fix the problems below and save the file; this page reloads by itself.',
  },
  kinds: {
    topics: { one: 'Topic', many: 'Topics', about: 'What the stories are about.', none: 'No story names a topic yet.' },
    people: { one: 'Person', many: 'People', about: 'People named in the stories, A\u00a0to\u00a0Z.', none: 'No story names a person yet.' },
    places: { one: 'Place', many: 'Places', about: 'Where the stories happened.', none: 'No story names a place yet.' },
    organisations: {
      one: 'Organisation',
      many: 'Organisations',
      about: 'Companies, schools, government bodies and institutes named in the stories.',
      none: 'No story names an organisation yet.',
    },
    sources: { one: 'Source', many: 'Sources', about: 'The newspapers and agencies the stories come from.', none: 'No story names its source yet.' },
    editors: { one: 'Editor', many: 'Editors', about: 'Editors credited by the sources.', none: 'No story names its editor yet.' },
    series: { one: 'Series', many: 'Series', about: 'Long-running stories, told from the beginning.', none: 'No story belongs to a series yet.' },
  },
  story: {
    source: 'Source',
    original: 'Read the original',
    permalink: 'Permanent link',
    corrections: 'Corrections',
    contents: 'In this story',
    names: 'Filed under',
    coverage: 'Earlier coverage',
    draft: 'Draft: shown to editors only, never published',
    withdrawn: 'Withdrawn',
    translations: 'Also in ',
    picture: 'Picture',
    supplied: 'The original has no headline; the one in brackets is ours.',
    beside: 'Read in both languages',
    developments: 'What happened next',
    cite: 'Cite this story',
    copy: 'Copy',
    copied: 'Copied',
    share: 'Share',
    report: 'Report a mistake',
    sourceText: 'Source text',
    check: 'Check this story',
    licence: 'Licence of the text',
    byline: 'By {names}',
    digest: 'Summarised by the archive from {sources}',
    alsoReported: 'Also reported by {sources}',
    digestNote: 'Digest after {source}',
    accessed: 'access date',
    others: 'et al',
    earlierFrom: 'Previous story from {source}',
    laterFrom: 'Next story from {source}',
    earlierInSeries: 'Previous in this series',
    laterInSeries: 'Next in this series',
    updated: 'Updated {day}',
    withdrawnOn: 'This story was withdrawn on {day} and its text is no longer shown. The reason given:',
  },
  text: {
    notes: 'Notes',
    backToReference: 'Back to reference {call}',
    section: 'Link to this section',
    table: 'Table',
    numberedTable: 'Table {number}',
    done: 'Done',
    open: 'Not done',
    charts: { bar: 'Bar chart', line: 'Line chart', any: 'chart' },
    chartName: '{kind}: {title}',
    figures: 'View as a table',
  },
  browse: {
    timeline: 'The archive year by year',
    anniversaries: 'On this day',
    anniversariesAbout: 'Choose a day to see what made the news on that date, year by year.',
    anniversary: 'On {date}',
    sameDay: 'On this day in other years',
    calendar: 'Calendar',
    asTable: 'View as a table',
    stretch: 'Period',
    stories: 'Stories',
    byYear: 'Stories by year',
    fromTo: '{first} to {latest}',
    byMonth: 'Stories by month',
    byDay: 'Stories by day',
    all: 'All stories',
    course: 'The story so far',
    latest: 'Latest stories',
    company: 'Related',
    one: 'One story so far',
    emptyMonths: 'No stories in {months}.',
  },
  packaged: `{archive}
as it was on {day}

To read it, open a terminal in this folder and type

    node serve.mjs

or, without Node, where the path below is only a slash ({base}),

    python3 -m http.server 8000 --bind 127.0.0.1 --directory data/site

Then open http://localhost:8000{base} in a browser. Nothing is sent to the network, and search works as on the web.

data/site      the archive as it is published at {address}
data/content   the texts that it is made from, in Markdown
data/code      the program that makes the one from the other

This is a BagIt bag (RFC 8493). To find out whether anything was lost or altered, type

    sha256sum -c manifest-sha256.txt
`,
  notFound: {
    guesses: 'Were you looking for',
    searchFor: 'Search for “{words}”',
    list: 'All stories from {stretch}',
  },
  descriptions: {
    calendar: 'News of {stretch} in the {archive}.',
    timeline: 'Every year of the {archive}, and how much was in the news in each.',
    anniversaries: 'What was in the news on each day of the year, in the {archive}.',
    anniversary: 'News of every {date} in the {archive}.',
    hub: '{kind}: {name}. The stories of the {archive}, latest first.',
    hubIndex: '{kinds} in the {archive}, from A\u00a0to\u00a0Z.',
    search: 'Search every story of the {archive} by word, year, source and topic.',
  },
  about: {
    heading: 'About this archive',
    what: {
      heading: 'What it is',
      paragraphs: [
        '{tagline}. Each story is filed under the date of the event and keeps its address for good.',
        'There is nothing to sign up for, no advertising and no tracking. The pages need no JavaScript, except to search.',
        'What you save, the colours you choose and the days of your last two visits, from which you are told what is new, stay in your own browser '
          + 'and are sent nowhere.',
      ],
    },
    digests: {
      heading: 'How summaries are made',
      paragraphs: [
        'A story marked “Summarised by the archive” is rewritten from the report named, and adds nothing to it. Where the report '
          + 'is still online, the story links to it. Where reports disagree or a figure rests on one of them alone, the text says so.',
        'A headline in square brackets was supplied by the archive, because the original has none. Stories that are not summaries are reproduced as published.',
      ],
    },
    find: {
      heading: 'How to find something',
      paragraphs: [
        'Search for any word, name or place, and narrow the result by year, source and topic. Words in quotation marks are found side by side.',
        'The row of bars at the head of every page is all the years of the archive, the longer the bar, the more stories; the page’s own year is marked, '
          + 'and every bar leads to its year.',
        'Or browse: by year, month and day, or by the topics, people, places, organisations and sources that the stories name. Some stories exist in one '
          + 'language only; lists say so.',
      ],
    },
    follow: {
      heading: 'How to follow the archive',
      paragraphs: [
        'A feed tells a program of your choice, a feed reader, of every new story and brings its whole text. Give the reader the address of this page or of '
          + 'any list, or one of those below. From the feed in Atom, programs can go back to the first story.',
        'A topic, source or series has a feed of its own, and so has a person, place or organisation named in several stories: where there is one, its '
          + 'page says “Follow by feed”.',
      ],
      formats: { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' },
    },
    cite: {
      heading: 'How to cite a story',
      paragraphs: [
        'Under each story, “Cite this story” has it in the style of APA, of Chicago and of GB/T 7714, and for programs that keep references. In your own '
          + 'words, name the headline, the source, the day and the permanent link, and say that the text is a summary where it is one. For example:',
      ],
      example: '“Headline” (digest after the source), 21 February 2023, {archive}, {home}2023/02/…',
    },
    editions: {
      heading: 'How to get an edition back',
      paragraphs: [
        'The archive has a record that only grows: it tells of every story that was published, changed, corrected, withdrawn or moved. Each time it '
          + 'grows, there is a new edition, with a number and a day. A citation names the edition in which the text it cites was sealed.',
        'To get that edition back as it was, take the tag of its name, such as edition-214, from the repository of the archive and build the site, or '
          + 'unpack the package of that edition. The pages that come of it are the same to the last byte.',
      ],
    },
    licence: {
      heading: 'How the texts may be used',
      paragraphs: [
        'You may use the texts of the archive under the licence named here, or under that which a story names itself. A picture belongs to whoever is '
          + 'named below it, and a report that a digest follows to whoever published it.',
      ],
    },
    data: {
      heading: 'How to use the archive as a whole',
      paragraphs: [
        'Every item is also there as data, to be counted, searched or read by a program, with how many stories each month has and what is known to be '
          + 'missing.',
      ],
    },
    mistakes: {
      heading: 'How mistakes are set right',
      paragraphs: [
        'A correction is printed above the story with its day, and says what was wrong. A story that has to be withdrawn keeps its page, with the reason.',
      ],
    },
    report: {
      heading: 'How to report a mistake',
      paragraph: 'Write to the address below, with the story’s address and, if you can, a source for the correct version.',
    },
  },
  programs: {
    texts: 'Every story keeps its address for good. The same address followed by `index.md` gives its text as its editor wrote it: facts as YAML, then '
      + 'Markdown. The lists below link to these texts, each with day, source and first sentences.',
    licence: 'The texts may be used under {licence}.',
    ways: 'Other ways in',
    addresses: 'All addresses',
  },
  record: {
    heading: 'The record',
    description: 'Every correction and withdrawal in the {archive}, and the record of all changes.',
    paragraphs: [
      'Every story that is published, changed, corrected, withdrawn or moved leaves an entry here, with its day and a fingerprint of its text. Entries are '
        + 'only ever added. Whoever keeps today’s checkpoint can find out later, without trusting the archive, whether any was altered or removed.',
    ],
    unsealed: 'The record has not been sealed yet.',
    edition: 'Edition',
    sealed: 'Sealed on',
    entries: { one: '{count} entry', other: '{count} entries' },
    signature: 'Signed by',
    unsigned: 'Without a signature, the record can show that nothing was changed without a word, but not who wrote it.',
    witnesses: 'Witnesses',
    stamped: 'Its time is confirmed by a stamping authority.',
    checkpoint: 'Checkpoint',
    notices: 'Corrections and withdrawals',
    none: 'Nothing has been corrected or withdrawn yet.',
    correction: 'Correction',
    withdrawal: 'Withdrawn',
    gone: 'Addresses given up',
    earlier: 'Earlier years',
    cited: 'Edition {number}',
  },
  data: {
    heading: 'The archive as data',
    description: 'Every item of the {archive} as lines of JSON, to load into a program.',
    paragraphs: [
      'Every item of the archive is one line of JSON here, in one compressed file for each year, or for each month of a long one. A line has what '
        + 'the page shows, its permanent address, and the text as it was written, in Markdown. A story in two languages is two lines. Of a '
        + 'withdrawn one, the line says when and why.',
    ],
    load: 'How to load it',
    loadAbout: 'Three lines each make one table of all items.',
    files: 'What there is',
    catalogue: 'The catalogue, a Data Package: every file, what each column means, the licence, what is in of each month, and what is known to be missing.',
    schema: 'What a line of the items holds, as a JSON Schema.',
    names: 'Every name under which items are filed, as they write it, with its page.',
    pairs: 'Everything that has a name in more than one language.',
    years: 'Items by year',
    year: 'Year',
    items: 'Items',
    file: 'File',
    growing: 'still growing',
  },
  coverage: {
    heading: 'What is here, and what is missing',
    description: 'How many stories the {archive} has of each month, and what is known to be missing.',
    paragraphs: [
      'Each figure is the number of stories of a month and leads to them; the more there are, the more its ground stands out. † marks a month of which '
        + 'something is known to be missing, and leads to what that is. A dot is a month without stories: none here, not known why.',
    ],
    table: 'Stories by year and month',
    year: 'Year',
    gap: 'known to be missing',
    unknown: 'none here, not known why',
    gaps: 'Known to be missing',
    noGaps: 'The archive knows of nothing that is missing. That does not say that all is there.',
    fromTo: '{from} to {to}',
  },
  exampleTopic: 'mining',
  search: {
    heading: 'Search the archive',
    field: 'Words, names, places, dates',
    submit: 'Search',
    hint: 'Results appear as you type. You can also use filters and dates alone.',
    signs: 'Signs alone cannot be searched for: type a word or a number.',
    titled: '{query} · {page}',
    searching: 'Searching …',
    atLeast: 'At least {stories}',
    took: 'in {seconds} s',
    none: 'No stories match “{query}”.',
    failed: 'The search index could not be read. Try again in a moment, or look through the years.',
    missing: 'Could not be read: {years}.',
    reading: 'Still reading: {years} …',
    better: { one: '{count} better match from {years}', other: '{count} better matches from {years}' },
    elsewhere: 'Also in {language}: {count}',
    asWords: 'Read as a command, this finds nothing, so these are the stories that have its words.',
    cut: 'This question is too long: only its first {count} characters were searched for.',
    foreign: 'No matches in English.',
    most: 'Close matches',
    lacking: 'without {words}',
    noneIn: 'No stories in {stretch}.',
    noneMatchIn: 'No stories match “{query}” in {stretch}.',
    nearest: 'Nearest:',
    literally: 'Search for the words “{query}”',
    noResult: 'This result could not be read.',
    without: 'Without “{word}”',
    spelling: 'Did you mean “{near}”?',
    unfiltered: 'Without the filter {name}',
    browse: 'Or look through',
    all: 'all stories, latest first',
    names: 'Names that match',
    retry: 'Try again',
    outdated: 'The archive was updated while this page was open.',
    reload: 'Load the page again',
    more: 'More results',
    filters: 'Filters',
    remove: 'Remove {name}',
    not: 'not {name}',
    exclude: 'Exclude {name}',
    clear: 'Clear all filters',
    chosen: 'Active filters',
    find: 'Find in this list',
    allValues: 'Show all {count}',
    noValue: 'None in these results.',
    kind: 'Type',
    language: 'Language',
    everyLanguage: 'All languages',
    sort: 'Sort',
    byRelevance: 'Most relevant',
    byLatest: 'Newest first',
    byEarliest: 'Oldest first',
    dates: 'Dates',
    dateForms: '2023, 2023-02, 1952..1960',
    wrongDates: 'Enter a date such as 2023, 2023-02 or 2023-02-21, or a range: 1952..1960.',
    since: 'Added to the archive since',
    sinceVisit: 'Since your last visit, {day}',
    compare: 'Compare two searches',
    compareField: 'Compare with',
    compareSubmit: 'Compare',
    compared: 'Stories by year: “{one}” and “{other}”',
    comparedLine: '“{query}”: {stories}',
    endCompare: 'Stop comparing',
    figures: 'View as a table',
    years: 'Stories by year',
    firstYear: 'First year shown',
    lastYear: 'Last year shown',
    help: 'Search tips',
    noScript: 'Search needs JavaScript. You can still browse everything.',
    headline: 'Stories',
    found: 'Words found in this story',
    foundCount: '{count} found',
    foundPlace: '{at} of {count}',
    backToList: 'Back to the results',
    earlierMark: 'Previous match',
    laterMark: 'Next match',
    unmark: 'Clear highlights',
  },
  textKinds: { digest: 'Summary', report: 'Original' },
  searchHelps: [
    { example: '"two words"', meaning: 'exact phrase' },
    { example: '-word', meaning: 'without this word' },
    { example: 'title:word', meaning: 'in the headline' },
    { example: 'source:paper', meaning: 'its source' },
    { example: 'person:name', meaning: 'a person named in it' },
    { example: 'place:town', meaning: 'where it happened' },
    { example: 'topic:word', meaning: 'what it is about' },
    { example: 'date:2019..2023', meaning: 'a year, month or day, or a range' },
  ],
};

export const enSearch: SearchRules = {
  words: 'spaced',
  stemmer: 'english',
  endings: 's es ies ed ied ing y ly er ers ier iest e ion ions ation ations ational ization izations ize izes ized izing izer ive ively iveness ity ities '
    + 'al ally ality alism ance ances ence ences ency encies ancy able ible ably bility bilities ment ments ness ful fully '
    + 'fulness less lessly ous ously ousness ism '
    + 'ate ated ates ating ator ators ic ical ically icate ology ologist',
  snippetWords: 34,
  // Many phones put together every word, also one of letters.
  composes: 'words',
  operators: {
    title: 'title',
    date: 'date',
    source: 'source',
    topic: 'topic',
    series: 'series',
    person: 'person',
    place: 'place',
    organisation: 'organisation organization',
    editor: 'editor',
  },
  stopWords: 'a an the this that these those it its and or of in on at to for from by with as than into about such if is are was were be been has have had '
    + 'do does did can could will would should may might must what which who whom whose when where why how there any '
    + 'i me my we our you your he his she her they them their am',
  questionWords: 'how what which who whom whose when where why what’s who’s where’s how’s what\'s who\'s where\'s how\'s is are '
    + 'was were do does did a an the of in on at to for from by with about and or there i me my we our you your he his she her they their it its this that '
    + 'these those be been am has have had can could will would should must as if so than then into during many much happen happens happened say says',
  dayForms: ['{day} {month} {year}', '{month} {day} {year}', '{day} of {month} {year}', '{month} {year}', '{month} of {year}', '{decade}s'],
  months: ['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sept sep', 'october oct',
    'november nov', 'december dec'],
  ordinals: 'st nd rd th',
  stretches: {
    forms: [
      ['spring {year} / spring of {year} / {year} spring', '03..05'],
      ['summer {year} / summer of {year} / {year} summer', '06..08'],
      ['(?:autumn|fall) {year} / (?:autumn|fall) of {year} / {year} (?:autumn|fall)', '09..11'],
      ['winter {year} / winter of {year} / {year} winter', '12..+02'],
      ['first half of {year} / early {year}', '01..06'],
      ['second half of {year} / late {year}', '07..12'],
      ['Q1 {year} / {year} Q1 / (?:first|1st) quarter of {year}', '01..03'],
      ['Q2 {year} / {year} Q2 / (?:second|2nd) quarter of {year}', '04..06'],
      ['Q3 {year} / {year} Q3 / (?:third|3rd) quarter of {year}', '07..09'],
      ['Q4 {year} / {year} Q4 / (?:fourth|4th|last) quarter of {year}', '10..12'],
      ['early {decade}s / early {tens}', '0..3'],
      ['(?:mid|middle of the)[ -]{decade}s / (?:mid|middle of the)[ -]{tens}', '4..6'],
      ['late {decade}s / late {tens}', '7..9'],
      ['{decade}s / the {tens} / [’\']{tens}s', '0..9'],
    ],
    tens: 'tens twenties thirties forties fifties sixties seventies eighties nineties',
    between: ['to', 'until', 'till', 'through', 'and'],
    openings: ['from', 'between'],
    inside: ['in the year', 'in the', 'in', 'during the', 'during', 'on', 'of', 'the', 'around', 'for'],
    sinceBefore: ['since the', 'since', 'after the', 'after'],
    sinceAfter: ['onwards', 'onward', 'or later'],
    untilBefore: ['before the', 'before', 'until', 'up to', 'till'],
    untilAfter: ['or earlier'],
  },
};

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** The day that a report begins with: `On the morning of 21 May, `. */
const dayLead = '(?:On|In|At|Since|By|From|During|As of|Early on|Late on)\\s+(?:the (?:morning|afternoon|evening|night) of\\s+)?'
  + '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?'
  + `(?:${month}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+\\d{4})?`
  + `|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${month}(?:,?\\s+\\d{4})?|\\d{4})\\s*,\\s+`;

export const enImports: ImportWords = {
  picture: 'Picture: ',
  names: ['english', '英文', '英语'],
  headers: {},
  noTopic: 'uncategorized uncategorised',
  contents: 'toc',
  headline: {
    maxCharacters: 90,
    leads: [
      '\\s*[A-Z][A-Z .,\'’-]{2,40}(?:,\\s*[A-Z][a-z]+\\.? \\d{1,2})?\\s*(?:\\([^)]{1,30}\\))?\\s*[-–—]+\\s+',
      dayLead,
      '(?:[Tt]oday|[Yy]esterday|[Rr]ecently|[Ll]ast (?:night|week|month)|[Tt]his (?:morning|week|month)|A few days ago)\\s*,\\s+',
    ],
    dangling: 'a an the and or but of in on at to for from by with as that which who whose is are was were be been has have had will would its '
      + 'their his her this these those into about between than not so if when while where after before because through under over up it '
      + 'they he she we you i our your my can could should may must do does did also very more most such each any all both other many some '
      + 'new',
  },
  dates: {
    months: [
      'january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sep sept', 'october oct',
      'november nov', 'december dec',
    ],
    weekdays: 'monday mon tuesday tues tue wednesday wed thursday thurs thu friday fri saturday sat sunday sun',
    ordinals: 'st nd rd th',
    of: 'of',
  },
  hiding: {
    values: 'draft drafts draftonly autodraft private pending pendingreview needsreview inreview review hidden hide trash trashed future scheduled '
      + 'members membersonly member subscribers subscribersonly paid premium tiers protected passwordprotected password restricted internal unlisted '
      + 'unpublished notpublished confidential secret wip workinprogress inprogress deleted removed embargoed embargo login loggedin staff admin '
      + 'nobody never disabled inactive offline expired withheld rejected unapproved encrypted invisible friends family selected',
    headlines: 'protected private draft unpublished password-protected hidden wip confidential',
    folders: 'drafts draft private unpublished hidden scheduled pending wip trash',
  },
};

export const enChecks: CheckWords = {
  locale: 'en-GB',
  checking: 'Checking…',
  sound: 'The source text of this page is entry {entry} of {size} in the record, of {day}, and has not changed since; {who}.',
  unsigned: 'who wrote the record is not proved, as it is unsigned',
  signed: 'the record is signed by {name}',
  unjudged: 'who wrote the record is not proved, as its signature could not be checked here',
  altered: 'The source text that this site sends is not that of entry {entry} in the record, of {day}: one of the two was changed.',
  other: 'Entry {entry} of the record tells of another page: the page or the record was changed.',
  broken: 'The record does not hold together: {file} is not what its checkpoint vouches for.',
  forged: 'The signature under the record is not that of {name}.',
  missing: 'This story could not be checked: {file} is missing.',
  offline: 'Nothing was checked: the network does not answer.',
};

export const enLists: ListWords = {
  save: 'Save',
  heading: 'Reading list',
  description: 'Stories and searches that you saved in this browser.',
  stays: 'This list stays in this browser: it is sent nowhere, and is gone when the browser’s data for this site are cleared.',
  noScript: 'The reading list needs JavaScript, since it is kept in your browser.',
  saved: 'Saved · Reading list',
  saveSearch: 'Save this search',
  forbidden: 'Your browser does not let this site keep anything, so nothing can be saved.',
  full: 'Your browser has no room left for this site. Remove something from the reading list first.',
  stories: 'Stories',
  searches: 'Searches',
  noStories: 'No stories yet. “Save” under a headline puts a story here.',
  noSearches: 'No searches yet. “Save this search” above the results puts one here.',
  remove: 'Remove',
  removeOf: 'Remove “{name}”',
  removed: 'Removed: {name}',
  since: '{count} added since {day}',
  years: 'Years for reading offline',
  noYears: 'No years yet. A link at the end of each year’s page keeps that year here, with its search.',
  keepYear: 'Keep {year} for reading offline',
  keepSize: 'The stories of {year} and their search take about {size}; pictures come on top. They stay in this browser until you remove them here.',
  kept: '{year} can now be read and searched without a network. It is brought up to date when you come back online.',
  keeping: '{count} of {all} files are here.',
  keptSize: 'Together {size}, search and pictures included.',
  megabytes: '{size} MB',
  keepFailed: 'This did not work, as not every file could be fetched. What was kept before is still here.',
  offlineImpossible: 'This browser cannot keep pages for reading offline, or the connection is not secure.',
  notKept: 'There is no network, and this page is not kept for reading offline. What you kept is listed below.',
  exportFile: 'Export as a file',
  importFile: 'Import a file',
  imported: 'Added from the file: {count}',
  wrongFile: 'This file holds no reading list. Choose one that was exported here. Nothing was changed.',
};

import { maxNameBytes, maxSummaryCharacters } from '../limits.ts';
import { exampleItem, type Example } from './example.ts';

/** Examples of the fields of front matter. */
export const fieldExamples = {
  'field-missing': {
    file: [exampleItem().replace(/source: .*\n/, ''), exampleItem()],
    found: 'source is missing, and every item needs it. Add a line such as “source: Fuxin Daily”.',
  },
  'field-empty': {
    matter: ['summary:', 'summary: The pit takes up work.'],
    found: 'summary is empty. Write something after its colon, or delete it.',
  },
  'text-form': {
    matter: ['title: 1984', 'title: "1984"'],
    found: 'title is 1984, which YAML reads as a number, not as text. Put it in quotes: "1984".',
  },
  'name-length': {
    matter: [`topics: [${'mining'.repeat(Math.ceil((maxNameBytes + 1) / 6))}]`, 'topics: [mining]'],
    found: 'An entry of topics is longer than the address of its page can be: 200 letters, or 66 Chinese characters. Write a shorter name.',
  },
  'list-form': {
    matter: ['topics: mining', 'topics: [mining]'],
    found: 'topics is the text “mining”, and a list belongs here. Write it as topics: [mining].',
  },
  'list-duplicate': {
    matter: ['topics: [mining, mining]', 'topics: [mining]'],
    found: 'topics holds mining twice, first in line 5. Delete one of the two.',
  },
  'list-comma': {
    matter: ['topics: [mining、energy]', 'topics: [mining, energy]'],
    found: 'An entry of topics is mining、energy, one name with 、 in it: YAML parts the names of a list at “, ” only. Write mining, '
      + 'energy for 2 names, or "mining、energy" where it is one.',
  },
  'name-quotes': {
    matter: ['topics: [“mining”]', 'topics: [mining]'],
    found: 'An entry of topics is “mining”, with quotation marks that YAML takes for letters of the name. Delete them, or write '
      + '"“mining”" where they belong to the name.',
  },
  'flag-form': {
    matter: ['digest: yes', 'digest: true'],
    found: 'digest is the text “yes”, and can only be true. Write digest: true, or delete the line.',
  },
  'map-form': {
    matter: ['withdrawn: 2023-03-01', 'withdrawn:\n  date: 2023-03-01\n  reason: The report was not confirmed.'],
    found: 'withdrawn is the text “2023-03-01”, and a group of keys belongs here: date, reason. Write each key on a line of its own, '
      + 'indented: date: …, reason: ….',
  },
  'day-form': {
    matter: ['date: 2023-2-21', 'date: 2023-02-21'],
    found: 'date is 2023-2-21, which is not of the form YYYY-MM-DD. Write 2023-02-21.',
  },
  'day-order': {
    matter: ['updated: 2023-02-20', 'updated: 2023-02-25'],
    found: 'updated is 2023-02-20, earlier than the item’s date 2023-02-21. Correct one of the two days.',
  },
  'date-folder': {
    matter: ['date: 2023-03-21', 'date: 2023-02-21'],
    found: 'date is 2023-03-21, and the file lies in the folder of 2023/02. Move the file to 2023/03, or correct the day.',
  },
  'date-future': {
    files: [{ '2099/02/mine.md': exampleItem('date: 2099-02-21') }, { '2099/02/mine.md': exampleItem('date: 2099-02-21\nembargo: 2099-02-21T06:00+08:00') }],
    found: 'The date 2099-02-21 is still to come: today is 2026-11-23. Mend the date, or give an embargo if the item is to appear then.',
  },
  'embargo-form': {
    matter: ['embargo: 2023-02-21T06:00', 'embargo: 2023-02-21T06:00+08:00'],
    found: 'embargo is 2023-02-21T06:00, which does not say in which time zone. Write day, time and offset from UTC, such as '
      + '2023-02-21T06:00+08:00 for China.',
  },
  'url-form': {
    matter: ['sourceUrl: www.example.org/7', 'sourceUrl: https://www.example.org/7'],
    found: 'sourceUrl is www.example.org/7, which is not an http or https address. Write https://www.example.org/7.',
  },
  'alias-form': {
    matter: ['aliases: [news/7.html]', 'aliases: [/news/7.html]'],
    found: 'An entry of aliases is news/7.html, which does not begin with /. Write /news/7.html.',
  },
  'summary-length': {
    matter: [`summary: ${'Snow fell. '.repeat(maxSummaryCharacters / 10)}`, 'summary: Snow fell.'],
    found: 'summary has 329 characters, more than the 300 that lists have room for. Shorten it to a sentence or two.',
  },
  'lang-form': {
    matter: ['lang: pt_BR', 'lang: pt-BR'],
    found: 'lang is pt_BR, which is not the tag of a language. Write pt-BR.',
  },
  'waiver-rule': {
    matter: ['waivers:\n  - rule: day-form\n    reason: We write it so.', 'waivers: []'],
    found: 'waivers.rule is day-form, which is a rule that cannot be waived. Mend what the rule finds, or write the name of a rule '
      + 'whose breach is a warning.',
  },
  'waiver-unused': {
    matter: ['waivers:\n  - rule: heading-one\n    reason: The original has it.', 'waivers: []'],
    found: 'The waiver of heading-one waives nothing: the rule is not broken here. Delete the waiver.',
  },
  'sha256-form': {
    matter: ['imported:\n  from: mine.txt\n  sha256: A1B2', `imported:\n  from: mine.txt\n  sha256: ${'a1'.repeat(32)}`],
    found: 'imported.sha256 is A1B2, which is not a SHA-256 digest. Write its 64 digits, 0 to 9 and small a to f, as `npm run import` does.',
  },
} as const satisfies Record<string, Example>;

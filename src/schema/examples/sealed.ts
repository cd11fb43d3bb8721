import type { ExampleFiles } from './example.ts';

/** The record of an archive that holds the item of the examples and nothing else. Its numbers are those of that item's bytes. */
export const sealedExample: ExampleFiles = {
  'record/entries/000.jsonl': '{"edition":1,"day":"2026-11-29","kind":"publication","address":"/2023/02/mine/",'
    + '"sha256":"24cb10c8d294fb89a9795cf6eba728a750a74dc81fbfd5964ffcd51fdb478dce"}\n',
  'record/checkpoint': 'news.example/record\n1\nLg7LGx84L+h67pu2y5u0TLQOAwBqk/gqrJo9uqr3J9Q=\n\n',
};

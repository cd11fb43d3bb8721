/// <reference types="astro/client" />

declare namespace App {
  /** What the build hands to a page it renders by itself: see `build/rendering/renderer-entry.ts`. Empty in the dev server and under `astro build`. */
  interface Locals {
    view?: import('./archive/pages/views.ts').View;
    bodies?: readonly string[];
  }
}

/** By a hyphen and the tag of a page’s language, the word of the button that saves a story: the table of all words would weigh more than its script. */
declare const SAVE_WORD: Readonly<Record<string, string>>;
/** What is said once that button is pressed. */
declare const SAVED_WORDS: Readonly<Record<string, Readonly<Record<'saved' | 'forbidden' | 'full', string>>>>;

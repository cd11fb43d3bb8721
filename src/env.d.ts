/// <reference types="astro/client" />

declare namespace App {
  /** What the build hands to a page it renders by itself: see `build/rendering/renderer-entry.ts`. Empty in the dev server and under `astro build`. */
  interface Locals {
    view?: import('./archive/pages/views.ts').View;
    bodies?: readonly string[];
  }
}

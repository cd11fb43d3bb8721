import type { BuiltSite } from '../built-site.ts';
import type { Post } from '../posts.ts';

/** A rival whose pages are measured: a theme or blog engine as it comes, with the sample's items as its posts. */
export interface PageRival {
  /** As it is named on the command line. */
  name: string;
  /** Its name and version. */
  title: string;
  /** Install it where it is not, write the posts, build. @throws {Error} where it cannot be had or does not build */
  build: (posts: readonly Post[]) => Promise<BuiltSite>;
}

export { pagesOf as getStaticPaths } from './_pages.ts';

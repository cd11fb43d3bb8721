/** The facts an adopter edits to make this archive their own. Nothing here depends on the content. */
export const site = {
  /** The archive's name in each language. */
  name: { en: 'Fuxin News Archive', zh: '阜新新闻档案' },
  /** One sentence under the name: what this archive holds. */
  tagline: {
    en: 'Seventy years of news from Fuxin and Liaoning, in brief',
    zh: '辽宁阜新七十年新闻摘编',
  },
  /** Where the archive lives, without a path. Canonical links, feeds and the sitemap need it. */
  origin: 'https://fuxin-news-archive.example',
  /** Languages of the site. The first stands at the root, each other one under `/<language>/`. */
  languages: ['en', 'zh'],
  /** BCP 47 tags for `lang` and `hreflang`. */
  tags: { en: 'en', zh: 'zh-Hans' },
  /** The zone in which a day begins and ends: says which embargoes have passed. */
  timeZone: 'Asia/Shanghai',
  /** How many stories the home page and each feed show. */
  latest: 12,
  /** A hub list longer than this is split by year, and a year longer than this by month. */
  listLength: 150,
  /**
   * The licence under which the texts may be used: its name, and the address of its words. Leave the name empty where none holds for all
   * texts; then nothing is said.
   */
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  /**
   * Whether Pagefind's own bundle stands at `/pagefind/`, for other sites that search this archive: `auto` for up to 2,000 items and where
   * `--pagefind` asks for it, `on` always, at the cost of indexing all items at each publishing, or `off`.
   */
  pagefind: 'auto' as 'auto' | 'on' | 'off',
  /**
   * The record of the archive: the public key that signs its checkpoints, as `npm run seal -- --new-key FILE` prints it, and those of
   * witnesses who sign them too. An empty key: it is not signed, and says so.
   */
  record: { key: '', witnesses: [] },
  /** True to permit libraries of the LOCKSS programme to keep copies: their sentence then stands on the page of each year. */
  lockss: false,
  /**
   * Where a web archive lists the copies that it keeps of a page, such as `https://web.archive.org/web/timemap/link/{address}`: a TimeMap, which
   * every story then names. Empty for none.
   */
  versions: '',
  /** Where readers write to, for the about page; empty for none. */
  contact: 'archive@fuxin-news-archive.example',
  /**
   * Where a reader reports a mistake in a story: a letter begun, or the file to edit, such as
   * `https://github.com/owner/name/edit/main/content/{file}`. `{file}`, `{title}` and `{address}` are the story's. Empty for none.
   */
  report: 'mailto:archive@fuxin-news-archive.example?subject={title}&body={address}',
  /** Where a story can be shared, by plain links of the same form. */
  share: [
    { name: { en: 'E-mail', zh: '电子邮件' }, address: 'mailto:?subject={title}&body={address}' },
    { name: { en: 'WhatsApp', zh: 'WhatsApp' }, address: 'https://api.whatsapp.com/send?text={title}%20{address}' },
    { name: { en: 'Weibo', zh: '微博' }, address: 'https://service.weibo.com/share/share.php?url={address}&title={title}' },
  ],
} as const;

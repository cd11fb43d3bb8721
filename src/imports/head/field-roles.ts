/** What a foreign field can become. */
export type Role =
  | 'title' | 'date' | 'updated' | 'source' | 'sourceUrl' | 'author' | 'editor' | 'summary' | 'topics' | 'people' | 'places'
  | 'organisations' | 'slug' | 'path' | 'aliases' | 'language' | 'draft' | 'status' | 'picture' | 'pictureAlt' | 'pictureCredit'
  | 'pictureCaption' | 'expires' | 'redirects' | 'own';

/** Names of foreign fields by what they mean, in small letters without spaces, hyphens and underscores. Where several are there, the earlier name counts. */
const names: Record<Role, string> = {
  title: 'title headline 标题 题目 新闻标题',
  date: 'date publishdate pubdate published publishedat publisheddate publicationdate datepublished datetime posted postdate dateline releasedate created createdat 日期 时间 发布时间 发布日期 发表时间 发表日期 出版日期',
  updated: 'updated lastmod lastmodified modified updatedat lastmodifiedat dateupdated datemodified postmodified 更新时间 更新日期',
  source: 'source publisher outlet publication newspaper 来源 信息来源 消息来源 文章来源 稿源 稿件来源 出处 媒体',
  sourceUrl: 'sourceurl sourcelink originalurl originallink canonicalurl canonical externalurl externallink link 原文链接 原文地址 链接 网址 来源链接',
  author: 'author authors byline by writer writers reporter reporters creator dc:creator 作者 记者 本报记者 通讯员 撰稿 撰文 文',
  editor: 'editorincharge editor editors responsibleeditor 责任编辑 责编 编辑',
  summary: 'deck subtitle standfirst subheadline dek lede summary excerpt description abstract 摘要 导语 提要 副标题 简介',
  topics: 'topics tags categories topic tag category keywords subjects 主题 标签 分类 关键词 关键字',
  people: 'people persons 人物',
  places: 'places locations 地点',
  organisations: 'organisations organizations 机构 单位',
  slug: 'slug postname urlname',
  path: 'permalink url',
  aliases: 'aliases alias redirectfrom oldurl',
  language: 'language lang locale 语言',
  draft: 'draft',
  status: 'status poststatus visibility',
  picture: 'image featuredimage featureimage primaryimage cover coverimage thumbnail banner photo featuredimg ogimage headerimage topimg indeximg',
  pictureAlt: 'imagealt alt coveralt thumbnailalt featuredimagealt',
  pictureCredit: 'imagecredit credit photocredit',
  pictureCaption: 'imagecaption imagefigcaption caption covercaption',
  expires: 'expirydate unpublishdate expires',
  redirects: 'redirectto redirect redirecturl',
  own: 'titlesupplied digest corrections embargo withdrawn',
};

const roles = new Map(
  Object.entries(names).flatMap(([role, list]) => list.split(' ').map((name, rank) => [name, { role: role as Role, rank }] as const)),
);

/** What a foreign field becomes and how much its name counts among others of that meaning, 0 most; undefined where it becomes nothing. */
export function roleOf(key: string): { role: Role; rank: number } | undefined {
  return roles.get(key.normalize('NFKC').toLowerCase().replace(/[\s_-]+/g, ''));
}

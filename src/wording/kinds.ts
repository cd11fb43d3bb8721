import type { HubKind } from '../schema/item.ts';
import type { InEach, Language } from '../schema/language.ts';

interface KindWords {
  /** Over one name, and in the block that lists a story's names. */
  one: string;
  /** Over all names of the kind, and in the navigation. */
  many: string;
  /** The sentence under the heading of the kind's own page. */
  about: string;
  /** Said where the archive holds no such name yet. */
  none: string;
}

const kinds: InEach<Record<HubKind, KindWords>> = {
  en: {
    topics: { one: 'Topic', many: 'Topics', about: 'What the stories are about.', none: 'No story names a topic yet.' },
    people: { one: 'Person', many: 'People', about: 'People named in the stories, by the name as it is written.', none: 'No story names a person yet.' },
    places: { one: 'Place', many: 'Places', about: 'Where the stories happened.', none: 'No story names a place yet.' },
    organisations: { one: 'Organisation', many: 'Organisations', about: 'Offices, companies, schools and institutes named in the stories.', none: 'No story names an organisation yet.' },
    sources: { one: 'Source', many: 'Sources', about: 'Who published the stories first.', none: 'No story names its source yet.' },
    editors: { one: 'Editor in charge', many: 'Editors', about: 'Editors in charge, as the sources name them.', none: 'No story names its editor yet.' },
    series: { one: 'Series', many: 'Series', about: 'Affairs told over many stories, each from its beginning on.', none: 'No story belongs to a series yet.' },
  },
  zh: {
    topics: { one: '主题', many: '主题', about: '报道的内容。', none: '尚无标注主题的报道。' },
    people: { one: '人物', many: '人物', about: '报道中出现的人物，按所书姓名排列。', none: '尚无标注人物的报道。' },
    places: { one: '地点', many: '地点', about: '报道所涉的地点。', none: '尚无标注地点的报道。' },
    organisations: { one: '机构', many: '机构', about: '报道中出现的机关、企业、学校和研究机构。', none: '尚无标注机构的报道。' },
    sources: { one: '来源', many: '来源', about: '最先发表这些报道的媒体。', none: '尚无注明来源的报道。' },
    editors: { one: '责任编辑', many: '责任编辑', about: '来源所署的责任编辑。', none: '尚无署责任编辑的报道。' },
    series: { one: '连续报道', many: '连续报道', about: '同一事件的历次报道，自始至今。', none: '尚无归入连续报道的文章。' },
  },
};

/** The words for one kind of name. */
export function kindWords(kind: HubKind, language: Language): KindWords {
  return kinds[language][kind];
}

import { firstLanguage, isLanguage, type Language } from '../../schema/language.ts';

/**
 * Tell the language of a text from the share of Han characters among its characters and words: Chinese where they are at least half.
 * The site's first language where there are none, or where the site has no Chinese.
 */
export function languageOfText(text: string): Language {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sample.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’]+/gu)?.length ?? 0;
  return han > 0 && han >= words && isLanguage('zh') ? 'zh' : isLanguage('en') ? 'en' : firstLanguage;
}

/** The language of the site that a tag such as `zh-CN`, `en_US` or `English` names; undefined for another language. */
export function languageOfTag(tag: string): Language | undefined {
  const names: Record<string, string> = { english: 'en', chinese: 'zh', cn: 'zh', 中文: 'zh', 英文: 'en', 简体中文: 'zh', 英语: 'en', 汉语: 'zh' };
  const plain = tag.trim().toLowerCase();
  const short = names[plain] ?? plain.split(/[-_]/)[0] ?? '';
  return isLanguage(short) ? short : undefined;
}

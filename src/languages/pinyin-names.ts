/*
 * Names of people in Chinese: as pinyin writes them in texts of other languages, and how characters are read that read otherwise as
 * the name of a family. The families are those of the Hundred Family Surnames and of the report on names by the Ministry of Public
 * Security, 2020.
 */
const families = 'a[in]|ao|ba[ion]?|bei|bian|bie|bing|bo|bu|cai|cang|cao|cen|cha[in]?|chang|chao|chen|cheng|chi|chong|chu|cong|cui|dai|dang|deng|di|diao|ding'
  + '|dong|dou|du|duan|fan|fang|fei|feng|fu|gan|gao|ge|geng|gong|gou|gu|guan|guang|gui|guo|hai|han|hang|hao|he|heng|hong|hou|hu|hua|huai|huan|huang|hui|huo'
  + '|ji|jia|jian|jiang|jiao|jin|jing|ju|kan|kang|ke|kong|kou|kuang|lai|lan|lang|lao|lei|leng|li|lian|liang|liao|lin|ling|liu|long|lou|lu|luan|luo|lü|ma|man'
  + '|mao|mei|meng|mi|miao|min|ming|mo|mou|mu|na|ni|nie|ning|niu|nong|ou|pan|pang|pei|peng|pi|piao|ping|pu|qi|qian|qiang|qiao|qin|qing|qiu|qu|quan|que|ran'
  + '|rao|ren|rong|ru|ruan|rui|sang|sha|shan|shang|shao|she|shen|sheng|shi|shou|shu|shui|si|song|su|sun|suo|tai|tan|tang|tao|teng|tian|tong|tou|tu|wan|wang'
  + '|wei|wen|weng|wo|wu|xi|xia|xian|xiang|xiao|xie|xin|xing|xiong|xu|xuan|xue|xun|yan|yang|yao|ye|yi|yin|ying|yong|you|yu|yuan|yue|yun|zai|zang|zeng|zha|zhai'
  + '|zhan|zhang|zhao|zhen|zheng|zhi|zhong|zhou|zhu|zhuang|zhuo|zi|zong|zou|zu|zuo|ouyang|sima|situ|shangguan|zhuge|xiahou|huangfu|yuchi|gongsun|murong|linghu';

const finals = 'iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|üe|a|o|e|i|u|ü';

function makeForm(): RegExp {
  const syllable = `(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:${finals})|er)`;
  return new RegExp(`^(?:${families}) ${syllable}(?:['’-]?${syllable})?$`, 'iu');
}

/**
 * A name of a person as pinyin writes it: that of the family, then one or two syllables. A script in the browser, which asks for no name, is
 * spared it. @example pinyinName.test('Lü Zun’e') //=> true
 */
export const pinyinName = /* @__PURE__ */ makeForm();

/** Each sign that reads otherwise where it begins the name of a family, before one that always reads so. */
export const familyReadings = '曾增单善仇求查渣乐越解谢区欧翟摘覃秦盖葛朴飘任认尉玉缪妙';

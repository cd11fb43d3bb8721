/** Languages that a site may not be in, by which an import tells that a text is in none of its own. */
export const otherLanguages: readonly {
  name: string;
  /** Its tag, where the name is of one language alone. */
  tag?: string;
  /** Its commonest small words of more than one letter, between spaces. */
  words: string;
}[] = [
  { name: 'Portuguese', tag: 'pt', words: 'de que não para com uma os um por mais se foi ao ele das dos seu sua ou quando muito nos já também só pelo pela até '
    + 'isso entre era depois são' },
  { name: 'Spanish', tag: 'es', words: 'de la que el en los se del las un por con no una su para es al lo como más pero sus le ya este sí porque esta entre '
    + 'cuando muy sin sobre también' },
  { name: 'French', tag: 'fr', words: 'de la le et les des en un une du dans qui que est pour par sur pas plus au avec ce il sont ne se aux mais ou cette été '
    + 'son sa ses nous vous était ont' },
  { name: 'Italian', tag: 'it', words: 'di che la il un per in una non con del le si da della al dei alla sono come lo più anche nel gli ha ma delle su dal '
    + 'questo nella stato ed' },
  { name: 'German', tag: 'de', words: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie '
    + 'nach wird bei einer um am sind' },
  { name: 'Dutch', tag: 'nl', words: 'de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij uit nog naar heeft worden door '
    + 'wordt over tot deze hij' },
  { name: 'Danish or Norwegian', words: 'og det at en den til er som på de med han av for ikke der var meg seg men et har om vi min mitt ha hun nå '
    + 'over da ved fra du ut sin' },
  { name: 'Swedish', tag: 'sv', words: 'och att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger hon '
    + 'under också efter eller' },
  { name: 'Finnish', tag: 'fi', words: 'ja on ei että se oli joka mutta hän kun niin myös ovat sen kuin tai jos ole ollut vain voi sekä mukaan jo sitä hänen '
    + 'mitä siitä tämä kanssa' },
  { name: 'Polish', tag: 'pl', words: 'na się nie do we ze przed nad pod przy aby została to że jest jak po ale od za przez są co dla tym tak czy był ze już '
    + 'przy może oraz tego jego które który być' },
  { name: 'Czech or Slovak', words: 'se na je že do to jako za ve by ale si po jsou který které pro od už jeho podle aby byl které při také sa že ako pri' },
  { name: 'Hungarian', tag: 'hu', words: 'az és hogy nem is egy ez azt meg csak volt már ki de vagy el mint még ha van amely ezt'
    + ' után lehet kell szerint majd minden' },
  { name: 'Romanian', tag: 'ro', words: 'de și în la cu pe care din un că nu au mai pentru se este sunt al fi prin după sau ca fost lui să dar acest' },
  { name: 'Turkish', tag: 'tr', words: 've bir bu da de için ile çok olarak daha gibi olan en kadar sonra ne var değil ama ki her oldu ise veya göre' },
  { name: 'Indonesian or Malay', words: 'yang dan di dengan untuk dari ini itu pada tidak dalam akan adalah ke juga oleh karena telah atau sebagai '
    + 'kepada tersebut bisa ada mereka' },
  { name: 'Vietnamese', tag: 'vi', words: 'và của là có được cho không trong một các với này đã những người khi để từ về ra đến vào cũng nhiều năm' },
  { name: 'Catalan', tag: 'ca', words: 'de la el que en els les un una per del amb no es al ha com més són dels aquest aquesta però seva pel' },
];

/** Scripts that one language or a few are written in. */
export const otherScripts: readonly { name: string; tag?: string; script: string }[] = [
  { name: 'Japanese', tag: 'ja', script: 'Hiragana' }, { name: 'Japanese', tag: 'ja', script: 'Katakana' }, { name: 'Korean', tag: 'ko', script: 'Hangul' },
  { name: 'a language in Cyrillic letters', script: 'Cyrillic' }, { name: 'a language in Arabic letters', script: 'Arabic' },
  { name: 'Hebrew', tag: 'he', script: 'Hebrew' }, { name: 'Greek', tag: 'el', script: 'Greek' }, { name: 'Thai', tag: 'th', script: 'Thai' },
  { name: 'a language in Devanagari', script: 'Devanagari' },
  { name: 'Mongolian', tag: 'mn', script: 'Mongolian' }, { name: 'Tibetan', tag: 'bo', script: 'Tibetan' },
  { name: 'a language in Bengali letters', script: 'Bengali' },
  { name: 'Tamil', tag: 'ta', script: 'Tamil' }, { name: 'Georgian', tag: 'ka', script: 'Georgian' }, { name: 'Armenian', tag: 'hy', script: 'Armenian' },
];

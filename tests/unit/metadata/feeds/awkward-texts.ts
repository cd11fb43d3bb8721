const signs = [
  '<b>', '</b>', '<img src=x onerror=alert(1)>', '</script><script>', '<!-- -->', '<![CDATA[x]]>', ']]>', ']]', '<?xml?>', '<', '>', '&', '1 < 2 & 3 > 2',
  '&amp;', '&lt;b&gt;', '&apos;', '&quot;', '&#39;', '&#x3C;', '&nosuch;', '&amp;amp;', '"',
  '\'', '“so”', '«so»', '„so“', '`so`', '\\', '$&', '$1', '%3C', '{{x}}',
  '${x}', '\u2028', '\u2029', '\u00A0', '\u200B', '\u200D', '\uFEFFx', '\u0085', '\u007F', '\u009F', '👩‍👩‍👧', '🇨🇳', '𠮷', 'e\u0301', '\u0301',
  'مرحبا', '\u202Eabc\u202C', '\u2066abc\u2069', 'שלום "x"', '煤矿', '「引」', '，。！？', '　', 'ﬁ', 'İı', 'ß', '𝔘', '\uE000',
  '\u{F0000}', '\u{10FFFD}', '-', '--', '---', '...', 'null', 'undefined', '0', 'constructor', '__proto__', '[object Object]', 'javascript:alert(1)',
  'http://a.example/?a=1&b=2', 'a@b.example', '#', '@x', '+1', '=1+1', '*x*', '_x_', '[x](y)', '\t', ' ',
];

/** Texts of one line that are easily told wrong: between words, and at both ends. */
export const awkwardTexts: readonly string[] = signs.flatMap((sign) => [`Coal ${sign} and steel`, `${sign}x${sign}`]);

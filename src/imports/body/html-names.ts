/** Elements that HTML knows; a tag of another name is taken for text, such as `<your name>`. */
export const knownElements = new Set(
  ('a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption '
    + 'center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font '
    + 'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map '
    + 'mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture path g rect circle '
    + 'line polygon polyline defs use amp-img o:p pre progress q rb rp rt rtc ruby s samp script search section select slot small source '
    + 'span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video '
    + 'wbr').split(' '),
);

/** Elements that say nothing to readers: left out without a word. */
export const silentElements = new Set('head nav link meta base title noscript template param track source datalist col colgroup rp wbr'.split(' '));

/** Elements that show something text cannot hold: left out with a remark. */
export const lostElements = new Set('script style input select textarea canvas svg math applet frame frameset meter progress map'.split(' '));

/** Elements that show something from another address: a link takes their place. */
export const embeddingElements = new Set('iframe video audio object embed'.split(' '));

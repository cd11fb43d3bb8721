/** What a translator makes of a page, as far as it is compared. */
export interface Translated {
  itemType?: string;
  title?: string;
  creators?: { firstName?: string; lastName?: string }[];
  date?: string;
  publicationTitle?: string;
  language?: string;
  rights?: string;
  url?: string;
  ISSN?: string;
}

/** The texts of Zotero's translators Embedded Metadata and RDF. */
export interface Translators {
  embedded: string;
  rdf: string;
}

/**
 * Run the translators over the page that is open, in its own browser, with as much of what Zotero hands to them as they need for a page.
 * The function is sent to the page as a text: all that it uses stands within it.
 */
export function translatePage({ embedded, rdf }: Translators): Translated {
  type Item = Translated & Record<string, unknown>;
  const types = new Set(['artwork', 'blogPost', 'book', 'dataset', 'document', 'journalArticle', 'magazineArticle', 'newspaperArticle', 'report', 'webpage']);
  const xpath = (nodes: Node | Node[], path: string, names: Record<string, string> = {}): Node[] => [nodes].flat().flatMap((node) => {
    const result = document.evaluate(path, node, (prefix) => names[prefix ?? ''] ?? null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
    return Array.from({ length: result.snapshotLength }, (_, at) => result.snapshotItem(at)).filter((each) => each !== null);
  });
  const sumOf = (digits: string, weight: (at: number) => number) => (
    [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(at), 0));
  const numberIn = (text: string, form: RegExp, isSound: (digits: string) => boolean) => {
    const digits = form.exec(text.toUpperCase())?.[0].replace(/\W/g, '');
    return digits !== undefined && isSound(digits) ? digits : false;
  };
  /** A name whose last word is the family's, or, where it is written with commas, the part before the first of them. */
  const cleanAuthor = (text: string, creatorType: string, hasComma = false) => {
    const name = text.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '').replace(/\s+/g, ' ');
    const [last = '', first] = hasComma ? name.split(/, ?/) : [name.slice(name.lastIndexOf(' ') + 1), name.slice(0, Math.max(0, name.lastIndexOf(' ')))];
    return first ? { firstName: first, lastName: last, creatorType } : { lastName: last, creatorType, fieldMode: 1 };
  };
  const helpers = {
    xpath,
    xpathText: (...asked: Parameters<typeof xpath>) => xpath(...asked).map((node) => node.textContent).join(', ') || null,
    trimInternal: (text: string) => text.replace(/\s+/g, ' ').trim(),
    cleanAuthor,
    capitalizeTitle: (text: string) => text.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()),
    strToISO: (text: string) => /\d{4}(?:[-/]\d\d){0,2}/.exec(text)?.[0].replaceAll('/', '-') ?? false,
    cleanISSN: (text: string) => numberIn(text, /\b\d{4}-?\d{3}[\dX]\b/, (digits) => sumOf(digits, (at) => 8 - at) % 11 === 0),
    cleanISBN: (text: string) => numberIn(text, /\b97[89](?:-?\d){10}\b/, (digits) => sumOf(digits, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0),
    cleanDOI: (text: string) => /10\.\d{4,9}\/\S+/.exec(text)?.[0] ?? null,
    itemTypeExists: (type: string) => types.has(type),
    fieldIsValidForType: () => true,
    getCreatorsForType: () => ['author', 'contributor', 'translator'],
  };
  /** All that is said is said of the page. A resource is an object: the translator takes a text for a list. */
  const page = { address: location.href };
  const statements: [property: string, target: string][] = [];
  const triples = {
    addStatement: (_: string, property: string, target: string) => statements.push([property, target]),
    getAllResources: () => [page],
    getTargets: (node: unknown, property: string) => {
      const targets = statements.filter(([each]) => node === page && each === property).map(([, target]) => target);
      return targets.length > 0 ? targets : false;
    },
    getSources: () => false,
    getArcsIn: () => false,
    getArcsOut: () => statements.map(([property]) => property),
    getResourceURI: (node: unknown) => (node === page ? page.address : node),
    getContainerElements: () => [],
  };
  let made: Item | undefined;
  const zoteroFor = (onItem: (item: Item) => void): Record<string, unknown> => ({
    debug: () => undefined,
    done: () => undefined,
    setProgress: () => undefined,
    Utilities: helpers,
    RDF: triples,
    Item: function Item(this: Record<string, unknown>, itemType?: string) {
      Object.assign(this, { itemType, creators: [], attachments: [], tags: [], notes: [], seeAlso: [], complete: () => onItem(this as Item) });
    },
    loadTranslator: () => {
      let handler: (translator: unknown, item: Item) => void = () => undefined;
      return {
        setTranslator: () => undefined,
        setHandler: (_: string, given: typeof handler) => (handler = given),
        getTranslatorObject: (take: (translator: object) => void) => {
          const zotero = zoteroFor((item) => {
            const told: Item = { ...item, complete: () => (made = told) };
            handler(undefined, told);
          });
          take(Object.assign(run(rdf, zotero, 'exports'), { Zotero: zotero }));
        },
      };
    },
  });
  /** The code of a translator stands below a block of JSON. */
  const run = (text: string, zotero: Record<string, unknown>, wanted: string): object => {
    const attr = (node: ParentNode, selector: string, name: string) => node.querySelector(selector)?.getAttribute(name) ?? '';
    const code = `${text.slice(text.indexOf('\n}') + 2)}\nreturn ${wanted};`;
    // eslint-disable-next-line -- it is a program of others, and this is what it is here for.
    return (new Function('Zotero', 'Z', 'ZU', 'attr', code) as (...given: unknown[]) => object)(zotero, zotero, helpers, attr);
  };
  const { doWeb } = run(embedded, zoteroFor((item) => (made = item)), '{ doWeb }') as { doWeb: (page: Document, address: string) => void };
  doWeb(document, location.href);
  const { itemType, title, creators, date, publicationTitle, language, rights, url, ISSN } = made ?? {};
  return JSON.parse(JSON.stringify({ itemType, title, creators, date, publicationTitle, language, rights, url, ISSN })) as Translated;
}

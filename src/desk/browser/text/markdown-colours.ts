import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

/** Classes of the parts of a text, by the names that the parser gives them. */
const classes: ReadonlyMap<string, string> = new Map([
  ...[1, 2, 3, 4, 5, 6].map((depth) => [`ATXHeading${depth}`, 'md-heading'] as const),
  ['SetextHeading1', 'md-heading'], ['SetextHeading2', 'md-heading'],
  ['Emphasis', 'md-emphasis'], ['StrongEmphasis', 'md-strong'], ['Strikethrough', 'md-struck'], ['InlineCode', 'md-code'], ['FencedCode', 'md-code'],
  ['Blockquote', 'md-quote'], ['Link', 'md-link'], ['Image', 'md-link'], ['URL', 'md-address'], ['HTMLTag', 'md-html'], ['HTMLBlock', 'md-html'],
  ['HeaderMark', 'md-sign'], ['EmphasisMark', 'md-sign'], ['CodeMark', 'md-sign'], ['LinkMark', 'md-sign'], ['QuoteMark', 'md-sign'], ['ListMark', 'md-mark'],
  ['StrikethroughMark', 'md-sign'], ['TableDelimiter', 'md-sign'],
]);

/** Colours Markdown by classes of the desk's style sheet, so that day and night are those of the page. */
export const markdownColours: Extension = ViewPlugin.fromClass(class {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = coloursOf(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = coloursOf(update.view);
  }
}, { decorations: ({ decorations }) => decorations });

function coloursOf(view: EditorView): DecorationSet {
  const colours = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from, to,
      enter: (node) => {
        const name = classes.get(node.name);
        if (name !== undefined && node.to > node.from) colours.add(node.from, node.to, Decoration.mark({ class: name }));
      },
    });
  }
  return colours.finish();
}

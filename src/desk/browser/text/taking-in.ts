import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { ask } from '../ask.ts';
import { button, element } from '../elements.ts';
import { openDialog, say, tryTo } from '../notices.ts';
import { plainHtmlOf } from './pasted-html.ts';

/** What the text field takes in beside keys. */
interface TakingIn {
  /** The file that is open. */
  file: () => string | undefined;
  /** Called with what did not come as it was. */
  tell: (leftOut: readonly string[]) => void;
  /** Make a picture the item's lead picture. */
  lead: (src: string, alt: string) => void;
}

/** Take in text of other programs as Markdown, and pictures as files beside the item. */
export function takingIn(wish: TakingIn): Extension {
  return EditorView.domEventHandlers({
    paste: (event, view) => (event.clipboardData ? take(event, event.clipboardData, view, view.state.selection.main.from, wish) : false),
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.from;
      return event.dataTransfer && event.dataTransfer.files.length > 0 ? take(event, event.dataTransfer, view, at, wish) : false;
    },
  });
}

function take(event: Event, data: DataTransfer, view: EditorView, at: number, wish: TakingIn): boolean {
  const file = wish.file();
  if (file === undefined) return false;
  const pictures = [...data.files].filter(({ type }) => type.startsWith('image/'));
  const html = data.getData('text/html');
  // Word hands over a picture of the text beside the text.
  if (pictures.length > 0 && !/<(?:p|h\d|li|table)\b/i.test(html)) {
    event.preventDefault();
    tryTo(async () => {
      for (const picture of pictures) await takePicture(picture, file, view, at, wish);
    });
    return true;
  }
  if (html === '') return false;
  event.preventDefault();
  tryTo(async () => {
    const { markdown, leftOut } = await ask('paste', { file, html: plainHtmlOf(html) });
    const { from, to } = view.state.selection.main;
    const isAlone = markdown.includes('\n\n');
    const before = isAlone && from > 0 && view.state.doc.sliceString(Math.max(0, from - 2), from) !== '\n\n' ? '\n\n' : '';
    const insert = before + markdown;
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.paste' });
    wish.tell(leftOut);
  });
  return true;
}

async function takePicture(picture: File, file: string, view: EditorView, at: number, wish: TakingIn): Promise<void> {
  const bytes = await bytesOf(picture);
  const { name } = await ask('picture', { file, name: picture.name || 'image.png', bytes });
  const shown = element('img', { src: URL.createObjectURL(picture), alt: '' });
  const alt = element('textarea', { rows: 2, id: 'alt', required: true });
  const places = [element('option', { value: 'text' }, 'In the text'), element('option', { value: 'lead' }, 'Above the text')];
  const place = element('select', { id: 'picture-place' }, ...places);
  const form = element('form', { method: 'dialog', className: 'fields' }, shown,
    element('label', { htmlFor: 'alt' }, 'What does the picture show? These words stand for it where it cannot be seen.'), alt,
    element('label', { htmlFor: 'picture-place' }, 'Where it stands'), place,
    element('footer', {}, button('Leave it out for now', () => close()), element('button', { className: 'chief' }, 'Use it')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = alt.value.replace(/\s+/g, ' ').trim();
    if (place.value === 'lead') wish.lead(name, words);
    else {
      const from = Math.min(at, view.state.doc.length);
      view.dispatch({ changes: { from, insert: `\n\n![${words.replace(/[[\]\\]/g, '\\$&')}](${name})\n\n` }, userEvent: 'input.paste' });
    }
    close();
  });
  say(`The picture lies beside the item as ${name}.`);
  const close = openDialog(`Picture ${name}`, [form]);
}

async function bytesOf(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error(`${file.name} could not be read.`)));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}

import type { Image, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { posix } from 'node:path';
import type { VFile } from 'vfile';
import { shown } from '../schema/excerpt.ts';
import type { Picture } from '../schema/item.ts';
import { remarkOnDrawing, remarkOnSize, remarkOnWords } from '../schema/picture-remarks.ts';
import { pathBeside, schemeOf } from './link-of.ts';
import { note, proofOf, type Proof, type Finding } from './proof.ts';
import { walk } from './walk.ts';

/** Width of the text's column, for browsers to choose a file by; narrower screens show pictures across. */
const column = '(min-width: 45rem) 42rem, 100vw';

/** Ask for the pictures beside the item and note those that are not its own. Each `url` becomes a path below the content folder. */
export function pictureRequests() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'image') return;
      const source = sourceOf(node.url, proof.file);
      if (typeof source !== 'string') {
        note(proof, node.position?.start, source);
        return [];
      }
      if (!/\S/.test(node.alt ?? '')) {
        const message = 'The picture has no words that stand for it, so readers who cannot see it miss it.';
        note(proof, node.position?.start, { rule: 'picture-alt', message, cure: `Say what it shows: ![what it shows](${shown(node.url)}).` });
      }
      const words = remarkOnWords(node.alt ?? '', node.url);
      if (words) note(proof, node.position?.start, words);
      node.url = source;
      proof.pictures.set(source, 'awaited');
      return;
    });
  };
}

/** Set pictures with their sizes, and one that has a paragraph to itself as a figure with its title as caption. */
export function figures() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    if (proof.pictures.size === 0) return;
    walk<Nodes>(tree, (node) => {
      if (node.type === 'paragraph') setFigure(node);
      if (node.type !== 'image') return;
      const picture = proof.pictures.get(node.url);
      if (typeof picture === 'object') {
        for (const remark of [remarkOnSize(picture, node.url), remarkOnDrawing(picture, node.url)]) if (remark) note(proof, node.position?.start, remark);
        return setPicture(node, picture, proof);
      }
      note(proof, node.position?.start, remarkOn(picture, node.url));
      return [];
    });
  };
}

function sourceOf(url: string, file: string): string | Finding {
  const cure = 'Save the picture beside the item and write its name, such as ![what it shows](bridge.jpg).';
  const scheme = schemeOf(url);
  if (scheme === 'http' || scheme === 'https' || /^[/\\]{2}/.test(url)) {
    return { rule: 'picture-outside', message: `The picture ${shown(url)} is on another host, which readers would then call.`, cure };
  }
  if (scheme !== undefined) return { rule: 'link-scheme', message: `The picture's address begins with ${scheme}:, which is no file.`, cure };
  const source = url.startsWith('/') ? '/' : pathBeside(file, url);
  if (source === undefined) return { rule: 'picture-missing', message: `No file can be called ${shown(url)}.`, cure };
  const folder = `${posix.dirname(file)}/`;
  if (!source.startsWith(folder) || source === folder) {
    return { rule: 'picture-outside', message: `The picture ${shown(url)} does not lie in the folder of its item.`, cure };
  }
  return source;
}

function remarkOn(state: string | undefined, path: string): Finding {
  return state === 'unreadable'
    ? {
      rule: 'picture-unreadable', message: `The file ${shown(path)} is not a picture that can be read, or one too large or too dear to draw.`,
      cure: 'Save it anew as JPEG, PNG, WebP or AVIF.',
    }
    : { rule: 'picture-missing', message: `The picture ${shown(path)} is not there.`, cure: 'Save it there, or correct the name; upper and lower case count.' };
}

function setPicture(node: Image, picture: Picture, { base }: Proof): void {
  const address = (file: string): string => `${base}pictures/${file}`;
  const isDrawing = picture.drawing !== undefined;
  const choice = { srcSet: picture.sizes.map(({ file, width }) => `${address(file)} ${width}w`).join(', '), sizes: column };
  node.url = address(picture.drawing ?? picture.file);
  node.data = {
    ...node.data,
    hProperties: {
      ...(picture.sizes.length > 1 && !isDrawing ? choice : {}),
      width: picture.width,
      height: picture.height,
      loading: 'lazy',
      decoding: 'async',
    },
  };
}

/** The caption is an emphasis by name only: Markdown's tree has no node for it, and `hName` says what it is set as. */
function setFigure(paragraph: Paragraph): void {
  const inked = paragraph.children.filter((child) => child.type !== 'text' || /\S/.test(child.value));
  const image = inked[0];
  if (inked.length !== 1 || image?.type !== 'image') return;
  const caption: PhrasingContent[] = image.title
    ? [{ type: 'emphasis', data: { hName: 'figcaption' }, children: [{ type: 'text', value: image.title }] }]
    : [];
  image.title = null;
  paragraph.data = { ...paragraph.data, hName: 'figure' };
  paragraph.children = [image, ...caption];
}

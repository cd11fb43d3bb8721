import { shown } from './excerpt.ts';
import type { Picture } from './item.ts';
import { maxDrawingBytes, minPictureWidth } from './limits.ts';
import type { Problem } from './problem.ts';
import { grouped } from './text.ts';

type Remark = Pick<Problem, 'rule' | 'message' | 'cure'>;

/** Names that cameras, telephones and scanners give. */
const cameraName = /^(?:IMG|DSC[NF]?|PXL|MVIMG|P|scan|image|photo|picture|screenshot|微信图片)[-_ ]?\d+/i;

/** Say that the words for a picture are no more than the name of its file, or nothing where they say what it shows. @param path of the file */
export function remarkOnWords(words: string, path: string): Remark | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/\.\w+$/, '');
  const isName = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/i.test(words) || cameraName.test(words)
    // A file may well be named by what it shows, and then the same words are right.
    || (/[-_\d]/.test(stem) && words.trim().toLowerCase() === stem.toLowerCase());
  if (!isName) return undefined;
  return {
    rule: 'picture-alt-name', message: `The words that stand for ${shown(name)} are ${shown(words)}, a name, which says nothing to those who cannot see it.`,
    cure: 'Say what the picture shows.',
  };
}

/** Say that a picture is too small to show something or too large to carry, or nothing where it will do. */
export function remarkOnSize({ width, height, fileBytes }: Picture, path: string): Remark | undefined {
  const name = shown(path.slice(path.lastIndexOf('/') + 1));
  if (width < minPictureWidth) {
    return {
      rule: 'picture-size', message: `${name} is ${width} by ${height} pixels, too small to show something.`,
      cure: `Save a larger one, at least ${minPictureWidth} pixels wide, or take it out.`,
    };
  }
  if (fileBytes === undefined) return undefined;
  return {
    rule: 'picture-size', message: `${name} has ${grouped(fileBytes)} bytes, which every copy of the archive's files carries, though no reader loads them.`,
    cure: `Save it smaller: 1,600 pixels are published at most.`,
  };
}

/** Say that readers are sent a drawing as pixels, and why; nothing where it is sent as it is, or is none. */
export function remarkOnDrawing({ drawnAsPixels }: Picture, path: string): Remark | undefined {
  if (!drawnAsPixels) return undefined;
  return {
    rule: 'picture-drawing',
    message: `${shown(path.slice(path.lastIndexOf('/') + 1))} holds more than shapes, words and paint, has more than ${grouped(maxDrawingBytes)} bytes, or `
      + 'does not say its size, so readers are sent pixels of it.',
    cure: 'Save it as a plain SVG with a viewBox, without scripts, links, pictures and effects; or as PNG, where pixels will do.',
  };
}

declare module 'subset-font' {
  /** Cut some letters out of a font. An axis that is given is fixed. */
  export default function subsetFont(
    original: Uint8Array, text: string, options: { targetFormat: 'woff2'; variationAxes: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}

/** Pairs of a traditional character and the simplified ones it may be, parted by blanks; pairs by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export default characters;
}

const code = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\2(?!`)/gm;

/** Change a Markdown text everywhere but in its code, which `keep` may change instead. */
export function changeProse(text: string, change: (prose: string) => string, keep: (code: string) => string = (written) => written): string {
  let [changed, from] = ['', 0];
  for (const found of text.matchAll(code)) {
    changed += change(text.slice(from, found.index)) + keep(found[0]);
    from = found.index + found[0].length;
  }
  return changed + change(text.slice(from));
}

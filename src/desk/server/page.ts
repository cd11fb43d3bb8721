import { commandLanguage } from '../../languages/fixed-languages.ts';

/** What a browser may do on the desk's page: load from this server alone. The nonce is for the styles that the text field makes. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data: blob:", "connect-src 'self'", "frame-src 'self'",
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

/** What a browser may do on the page that asks for the code. */
export const lockedPolicy = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The page that loads the desk. @param token of this run */
export function deskPage(base: string, { title, token, nonce }: { title: string; token: string; nonce: string }): string {
  return pageOf(`${title} · The desk`, `<link rel="stylesheet" href="${base}desk/desk.css">
<meta name="desk-token" content="${token}"><meta name="desk-nonce" content="${nonce}"><meta name="desk-base" content="${base}">
<script type="module" src="${base}desk/desk.js"></script>`, `<div id="desk"><p class="waiting">The desk is being set up …</p></div>
<noscript><p class="waiting">The desk needs JavaScript, which is switched off in this browser.</p></noscript>`);
}

/** The page that is shown where somebody comes without the key of the run. @param isPhone a code can be typed instead */
export function lockedPage(base: string, isPhone: boolean, remark = ''): string {
  const form = `<form method="post" action="${base}desk/code"><label>The code that the terminal shows <input name="code" inputmode="numeric"
autocomplete="one-time-code" required autofocus></label> <button>Open the desk</button></form>`;
  const text = isPhone ? form : '<p>Open the desk by the address that the terminal shows: it ends with the key of this run.</p>';
  return pageOf('The desk', `<link rel="stylesheet" href="${base}desk/desk.css">`, `<main class="locked"><h1>The desk</h1><p>${remark}</p>${text}</main>`);
}

function pageOf(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${commandLanguage}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">
${head}</head><body>
${body}
</body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

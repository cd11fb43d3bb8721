import type { BrowserContext, Page } from 'playwright-core';

/** Hear whatever a page does that no text may make it do. The list grows while the context is used. */
export async function listen(context: BrowserContext, origins: readonly string[]): Promise<string[]> {
  const rings: string[] = [];
  await context.exposeBinding('canary', ({ page }, trap: unknown) => void rings.push(`called by ${String(trap)} at ${page.url()}`));
  await context.addInitScript(() => {
    const ring = (globalThis as unknown as { canary: (what: string) => void }).canary;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => (
      ring(`${violatedDirective} ${blockedURI} ${sample}`)), true);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!origins.includes(origin) && protocol !== 'data:' && protocol !== 'blob:') rings.push(`asked ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    rings.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (fault) => rings.push(`fell with ${fault.error().message} at ${fault.page()?.url() ?? ''}`));
  return rings;
}

/** What a page holds that no text may have brought there, also where it was not set off: handlers, scripts, styles, frames, addresses that run. */
export function findTraps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].flatMap((element) => {
      const attributes = [...element.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|vbscript):/i.test(value)
        // The form of Pagefind's own interface leads nowhere.
        && (/^(?:href|src|action|formaction|xlink:href|data|srcdoc)$/i.test(name) || name === 'content' && element.hasAttribute('http-equiv'))
        && value !== 'javascript:void(0);');
      return attributes.map(({ name, value }) => `<${element.localName} ${name}="${value}">`);
    });
    for (const name in {}) found.push(`Object.prototype.${name}`);
    return found;
  });
}

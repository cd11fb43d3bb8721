import type { Browser, CDPSession } from 'playwright-core';

/** What the browser answers to a command. */
interface Reply {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** What a script in the page came to. */
interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/**
 * A tab with an empty cache of its own, which is driven without the driver's pages: those listen to every request, and that takes
 * as long as the request itself (3.4 of 7.6 ms on the machine it was measured on), which no reader waits for.
 */
export class Tab {
  readonly #root: CDPSession;
  readonly #session: string;
  readonly #context: string;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  private constructor(root: CDPSession, context: string, session: string) {
    this.#root = root;
    this.#context = context;
    this.#session = session;
    root.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const reply: Reply = sessionId === session ? JSON.parse(message) : {};
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
  }

  /** @param size width and height in CSS pixels */
  static async open(browser: Browser, [width, height]: readonly [number, number]): Promise<Tab> {
    const root = await browser.newBrowserCDPSession();
    const { browserContextId } = await root.send('Target.createBrowserContext');
    const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId, width, height });
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
    const tab = new Tab(root, browserContextId, sessionId);
    await tab.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    // Otherwise a page that is not in front is drawn seldom, and what is typed goes nowhere.
    await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await tab.send('Page.bringToFront');
    return tab;
  }

  /** Send a command of the browser's protocol. @throws {Error} where the browser refuses it */
  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const replied = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    await this.#root.send('Target.sendMessageToTarget', { sessionId: this.#session, message: JSON.stringify({ id, method, params }) });
    const { result = {}, error } = await replied.finally(() => this.#waiting.delete(id));
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Open an address, and wait until a script says that the page is ready. */
  async go(address: string, isReady: (argument: string) => boolean, argument: string): Promise<void> {
    await this.send('Page.navigate', { url: address });
    await this.until(isReady, argument, 30_000);
  }

  /** Run a function in the page. It knows nothing but its argument, and what both are made of goes as JSON. @throws {Error} where it throws */
  async run<Argument, Value>(work: (argument: Argument) => Value, argument: Argument): Promise<Value> {
    const expression = `(${String(work)})(${JSON.stringify(argument)})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true }) as unknown as Evaluated;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }

  /** Ask a function in the page until it answers yes. @throws {Error} after so many milliseconds */
  async until<Argument>(answer: (argument: Argument) => boolean, argument: Argument, milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!await this.run(answer, argument).catch(() => false)) {
      if (Date.now() > end) throw new Error(`Nothing came of ${String(answer)} in ${milliseconds} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Put text where the page's cursor is, in one go. */
  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  async pressEnter(): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  async close(): Promise<void> {
    await this.#root.send('Target.disposeBrowserContext', { browserContextId: this.#context });
    await this.#root.detach();
  }
}

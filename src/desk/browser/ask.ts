import type { Refused } from '../messages.ts';
import type { routes } from '../server/routes.ts';

type Routes = typeof routes;
type Answer<Name extends keyof Routes> = Awaited<ReturnType<Routes[Name]>>;

/** Something that the desk did not do: what and why, and what to do. */
export class AskFault extends Error {
  readonly cure: string;
  /** Of HTTP; 0 where the server did not answer. */
  readonly status: number;

  constructor({ message, cure }: Refused, status: number) {
    super(message);
    this.cure = cure;
    this.status = status;
  }
}

const token = metaOf('desk-token');

/** The path that the site is served under. */
export const base = metaOf('desk-base') || '/';

/** Lets the styles of the text field through the page's policy. */
export const nonce = metaOf('desk-nonce');

/** Ask the server's side of the desk. @throws {AskFault} */
export async function ask<Name extends keyof Routes>(name: Name, input: Readonly<Record<string, unknown>> = {}): Promise<Answer<Name>> {
  let response: Response;
  try {
    response = await fetch(`${base}desk/api/${name}`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-desk-token': token }, body: JSON.stringify(input),
    });
  } catch {
    throw new AskFault({ message: 'The desk does not answer.', cure: 'Start it again with npm run desk; what you typed here is kept.' }, 0);
  }
  if (response.ok) return (await response.json()) as Answer<Name>;
  const answer: unknown = await response.json().catch(() => undefined);
  const unknown = { message: 'Something went wrong in the desk.', cure: 'Look into the terminal it was started in.' };
  throw new AskFault(isRefused(answer) ? answer : unknown, response.status);
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'message' in answer && 'cure' in answer;
}

function metaOf(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

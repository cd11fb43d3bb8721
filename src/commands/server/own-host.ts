import type { IncomingMessage, RequestListener } from 'node:http';

/**
 * Let requests through to a server of this machine only where they name it. A page of another site whose name is made to lead here
 * names that site, and would otherwise read what is not published yet.
 * @param open lets every name through
 */
export function forOwnHost(answer: RequestListener, open: boolean): RequestListener {
  return (request, response) => {
    if (open || isOwnHost(request)) answer(request, response);
    else response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(refusal);
  };
}

const refusal = 'This server answers to the name localhost only, so that pages of other sites cannot read it. Open it as http://localhost and its '
  + 'port; npm run preview -- --host answers to other names too.\n';

/** Answer whether a request names this machine: by `localhost`, a name below it, or a loopback address. Programs that name none are no pages. */
function isOwnHost({ headers: { host } }: Pick<IncomingMessage, 'headers'>): boolean {
  return host === undefined || /^(?:(?:[a-z\d-]+\.)*localhost\.?|127(?:\.\d{1,3}){3}|\[(?:::1|::ffff:127(?:\.\d{1,3}){3})\])(?::\d+)?$/i.test(host);
}

/** A path for a redirect within the site: two slashes in front would name another host. @example ownPath('//elsewhere/') //=> '/elsewhere/' */
export function ownPath(path: string): string {
  return path.replace(/^[/\\]+/, '/');
}

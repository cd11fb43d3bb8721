import { absolute } from '../addresses.ts';
import { site } from '../site.ts';

/**
 * The sentence by which LOCKSS is permitted to keep copies of what can be read freely. Its crawler looks for these words, in this language:
 * https://github.com/lockss/lockss-daemon/blob/master/src/org/lockss/daemon/LockssPermission.java
 */
export const lockssPermission = 'LOCKSS system has permission to collect, preserve, and serve this open access Archival Unit.';

/** The address of the list of copies of a page (RFC 7089: its TimeMap) that a web archive keeps; undefined where `site.ts` names none. */
export function timeMapOf(path: string, form: string = site.versions): string | undefined {
  // The address stands there as it is, and not written in percent signs: that is how web archives take it.
  return form === '' ? undefined : form.replace('{address}', () => absolute(path));
}

import type { HubKind } from './item.ts';
import type { InEach } from './language.ts';

/** One thing with its name in several languages, as a line of `content/names.yaml` pairs them. */
export interface NamePair {
  kind: HubKind;
  names: Partial<InEach<string>>;
}

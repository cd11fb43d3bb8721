import type { HidingWords } from '../../languages/import-words.ts';
import { importWords } from '../../languages/languages.ts';
import { bareNameOf } from '../../schema/fields/foreign-names.ts';

const hidings: readonly HidingWords[] = Object.values(importWords).map(({ hiding }) => hiding);

/**
 * Names of fields by which sites keep a text from their readers, bare: those that hide it where they say yes, where they say no, by what they say,
 * as one of their kinds or tags, where they say anything at all, and by a day that is past.
 */
export const hidingNames = {
  yes: namesOf(
    'draft isdraft drafted draftmode hidden hide ishidden hidepost hidepage hidefromlist private isprivate secret confidential internal protected '
      + 'isprotected '
      + 'passwordprotected locked encrypt encrypted isencrypted unlisted isunlisted unpublished isunpublished unpublish notpublished depublished headless '
      + 'noindex robotsnoindex norobots nosearch searchexclude excludefromsearch hiddenfromsearch hidefromsearch disallowindex '
      + 'eleventyexcludefromcollections excludefromcollections excludefromcollection excludefromsitemap sitemapexclude sitemapignore exclude excluded ignore '
      + 'ignored skip membersonly memberonly subscribersonly paidonly staffonly adminonly requireslogin loginrequired requirelogin paywall paywalled '
      + 'restricted '
      + 'deleted isdeleted trashed wip workinprogress embargoed expired isexpired disabled disable withheld invisible nopublish dontpublish donotpublish',
    ({ fields }) => fields?.yes,
  ),
  no: namesOf(
    'published publish ispublished publishable topublish dgpublish public ispublic makepublic listed islisted visible isvisible shown searchable search '
      + 'insearchindex indexing index indexed indexable sitemap insitemap online isonline live islive approved isapproved enabled isenabled active isactive '
      + 'released routable discoverable isdiscoverable permalink render list output show display displayed showinlist showinlists publishresources',
    ({ fields }) => fields?.no,
  ),
  state: namesOf(
    'status state poststatus poststate pagestatus contentstatus articlestatus publishstatus publishingstatus publicationstatus publishstate '
      + 'publicationstate editorialstatus reviewstatus workflow workflowstate workflowstatus moderationstate moderationstatus approvalstatus stage phase '
      + 'visibility privacy access accesslevel accesscontrol audience viewers readers permission permissions published publish draft render list',
    ({ fields }) => fields?.state,
  ),
  kind: namesOf('type posttype kind pagetype layout template category categories tag tags flag flags', () => undefined),
  any: namesOf(
    'password passwd passphrase passcode postpassword pagepassword accesscode accesspassword encryptpassword encryptkey', ({ fields }) => fields?.any,
  ),
  until: namesOf('expirydate expirationdate expiredate expires expireson expiresat expireat expiry unpublishdate unpublishat unpublishon unpublisheddate '
    + 'enddate publishuntil publishto publishdown visibleuntil validuntil removeon removedate', () => undefined),
  robots: namesOf('robots metarobots robotsmeta seorobots googlebot robotstxt', () => undefined),
};

/** Names under which a text is public in any case, among those of a field that says who may see it. */
export const openStates: ReadonlySet<string> = new Set(
  'public publish published all any anyone everyone everybody world open listed visible live online yes true on 1 none default always allow'.split(' '),
);

/** Fields of which a word says who may see the text: any word but one of the open ones hides it. */
export const accessNames = namesOf('visibility privacy access accesslevel accesscontrol audience', () => undefined);

/** Values that hide a text even where they stand among words of all kinds, as tags do. */
export const plainValues: ReadonlySet<string> = new Set('draft drafts private unlisted unpublished hidden wip'.split(' '));

export const hidingValues = wordsOf(({ values }) => values);
export const hidingFolders = wordsOf(({ folders }) => folders);
export const hidingHeadlines = wordsOf(({ headlines }) => headlines);
/** Words of languages without spaces that, within the name of a field, may mean hiding. */
export const hidingWords = [...wordsOf(({ fields }) => fields && `${fields.yes} ${fields.any}`)].filter((word) => /^\p{Script=Han}+$/u.test(word));

export const answers = { yes: wordsOf((each) => each.answers?.yes), no: wordsOf((each) => each.answers?.no) };

/** Answer whether a field is one of those by which sites keep a text from their readers, whatever it says. */
export function hasHidingName(key: string): boolean {
  const bare = bareNameOf(key);
  return Object.entries(hidingNames).some(([kind, names]) => kind !== 'kind' && names.has(bare));
}

function wordsOf(of: (hiding: HidingWords) => string | undefined): ReadonlySet<string> {
  return new Set(hidings.flatMap((hiding) => (of(hiding) ?? '').split(' ')).filter((word) => word !== ''));
}

function namesOf(names: string, of: (hiding: HidingWords) => string | undefined): ReadonlySet<string> {
  return new Set([...names.split(' '), ...wordsOf(of)]);
}

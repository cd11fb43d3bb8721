import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * The plainest site in Hugo that gives readers what ours does: each item's page with its names, lists by year, month
 * and name, feeds. No styles, no related items, no checks.
 */

const kinds = ['topics', 'people', 'places', 'organisations', 'sources', 'editors'];

const config = `baseURL: https://news.example/
title: News Archive
defaultContentLanguage: en
enableRobotsTXT: true
paginate: 60
rssLimit: 12
disableKinds: []
taxonomies:
${kinds.map((kind) => `  ${kind}: ${kind}`).join('\n')}
languages:
  en: { languageName: English, weight: 1 }
  zh: { languageName: 中文, weight: 2, hasCJKLanguage: true }
params: { description: News }
`;

const entry = '<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 '
  + 'January 2006" }}</time> {{ range .Params.sources }}{{ . }}{{ end }}</p><p>{{ with .Params.summary }}{{ . }}{{ else }}{{ .Summary | plainify | truncate '
    + '200 }}{{ end }}</p></article>';

const templates: Readonly<Record<string, string>> = {
  '_default/baseof.html': `<!doctype html>
<html lang="{{ .Lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }} – {{ .Site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css">{{ range .Translations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">{{ end }}
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}</head>
<body><header><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a> ${kinds.map((kind) => `<a href="{{ "/${kind}/" | relLangURL `
  + `}}">${kind}</a>`).join(' ')}</header><main>{{ block "main" . }}{{ end }}</main><footer>News</footer></body></html>
`,
  '_default/single.html': `{{ define "main" }}<article data-pagefind-body data-pagefind-meta="date:{{ .Date.Format "2006-01-02" }}"><h1>{{ .Title }}</h1>
{{ with .Params.summary }}<p>{{ . }}</p>{{ end }}<p><time datetime="{{ .Date.Format "2006-01-02" }}" data-pagefind-filter="year:{{ .Date.Format "2006" }}">{{ .Date.Format "2 January 2006" }}</time></p>
<dl>${kinds.map((kind) => `{{ with .Params.${kind} }}<dt>${kind}</dt>{{ range . }}<dd><a href="{{ printf "/${kind}/%s/" (urlize .) | relLangURL `
  + `}}"${['topics', 'sources'].includes(kind) ? ` data-pagefind-filter="${kind}"` : ''}>{{ . }}</a></dd>{{ end }}{{ end }}`).join('')}</dl>
{{ .Content }}</article>
<nav>{{ with .Prev }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .Next }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
`,
  // A month shows its items, a year its months.
  '_default/section.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ with .Sections }}<ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .RegularPages }}</li>{{ end }}</ul>{{ end }}{{ range .RegularPages }}${entry}{{ end }}{{ end }}
`,
  '_default/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .Pages }}{{ range $pages.Pages }}${entry}{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}
`,
  '_default/taxonomy.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`,
  'index.html': `{{ define "main" }}<h1>{{ .Site.Title }}</h1>{{ range first 12 .Site.RegularPages }}${entry}{{ end }}<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
  '404.html': '{{ define "main" }}<h1>Not found</h1>{{ end }}\n',
  // Links between files become links between addresses by their form alone, which is the cheapest way.
  '_default/_markup/render-link.html': '<a href="{{ if strings.HasSuffix .Destination ".md" }}../{{ strings.TrimSuffix ".zh" (strings.TrimSuffix ".md" '
    + '.Destination) }}/{{ else }}{{ .Destination }}{{ end }}">{{ .Text | safeHTML }}</a>',
};

/** Write the parts of a Hugo site that do not depend on the items. */
export function writeHugoFrame(folder: string): void {
  const files = {
    'config.yaml': config, 'static/site.css': 'body { max-width: 60rem; margin: auto }\n',
    ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`layouts/${name}`, text])),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** An item's file as Hugo's: it files pages under lists of names only. */
export function hugoItem(text: string): string {
  return text.replace(/^(source|editor): (.*)$/gm, '$1s: [$2]');
}

/** Lists of a year and a month need a file of their own to be there. */
export function hugoList(title: string): string {
  return `---\ntitle: "${title}"\n---\n`;
}

import { absolute, type Paths } from '../../addresses.ts';
import { dataFilePath, dataFiles } from '../../archive/data-parts.ts';

/** Three lines by which a program loads all items as one table. */
export interface LoadingExample {
  /** The program, which is also its place on the page. */
  name: string;
  code: string;
}

/** How DuckDB, Python and R load the data. Each reads in the catalogue which files there are. */
export function loadingExamples(paths: Paths): LoadingExample[] {
  const data = absolute(dataFilePath('', paths));
  const { catalogue } = dataFiles;
  const duckdb = [
    `SET VARIABLE files = (SELECT list('${data}' || path) FROM (SELECT unnest(resources[1].path) AS path FROM '${data}${catalogue}'));`,
    'CREATE TABLE items AS FROM read_json(getvariable(\'files\'));',
    'SELECT year(day) AS year, count(*) AS items FROM items GROUP BY year ORDER BY year;',
  ];
  const python = [
    'import gzip, json; from urllib.request import urlopen',
    `data = "${data}"; paths = json.load(urlopen(data + "${catalogue}"))["resources"][0]["path"]`,
    'items = [json.loads(line) for path in paths for line in gzip.open(urlopen(data + path))]',
  ];
  const r = [
    `data <- "${data}"; paths <- jsonlite::read_json(paste0(data, "${catalogue}"))$resources[[1]]$path`,
    'lines <- unlist(lapply(paths, \\(path) readLines(gzcon(url(paste0(data, path), "rb")), encoding = "UTF-8")))',
    'items <- jsonlite::fromJSON(paste0("[", paste(lines, collapse = ","), "]"))',
  ];
  return [
    { name: 'DuckDB', code: duckdb.join('\n') }, { name: 'Python', code: python.join('\n') }, { name: 'R', code: r.join('\n') },
  ];
}

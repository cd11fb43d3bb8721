import { pathsFor } from '../addresses.ts';

/** The paths of the site as its pages write them: below the base that this build of the pages is made for. */
export const paths = pathsFor(import.meta.env.BASE_URL);

export const {
  homePath, articlePath, sourceTextPath, sideBySidePath, calendarPath, dayPath, timelinePath, anniversaryPath, hubIndexPath, hubPath, searchPath,
  readingListPath, aboutPath, recordPath, ribbonPath, feedPath, hubFeedPath, picturePath, filePath, yearOfPath,
} = paths;

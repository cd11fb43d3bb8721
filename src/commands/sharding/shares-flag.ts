import { resolve } from 'node:path';
import { project } from '../line/folders.ts';

/** The folder in which plan and shares lie, as both commands take it. */
export const sharesFlag = { name: 'shares', form: 'text', value: 'DIR', default: '.shares', docs: 'Folder of the plan and the shares.' } as const;

/** Where that is: the default is a folder of the project, wherever a command is typed. */
export function sharesFolder(written: string, folder: string): string {
  return resolve(written === sharesFlag.default ? project : folder, written);
}

/** Names that Windows keeps for devices, whatever ending follows. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceForm = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;

/** Answer whether Windows keeps a name for a device. @example isDeviceName('aux.html') //=> true */
export function isDeviceName(name: string): boolean {
  return deviceForm.test(name);
}

/**
 * Say why a name of a file or folder cannot lie on every disk: some refuse it, change it or take it for another. Undefined where it can.
 * @example portableFaultOf('con.jpg') //=> 'is a name that Windows keeps for a device'
 */
export function portableFaultOf(name: string): string | undefined {
  if (isDeviceName(name)) return 'is a name that Windows keeps for a device';
  if (/[. ]$/.test(name)) return 'ends with a dot or space, which Windows drops';
  const [sign] = /[<>:"|?*\\]/.exec(name) ?? [];
  if (sign !== undefined) return `holds the sign ${sign}, which Windows forbids`;
  if (!/^[ -~]*$/.test(name) && name !== name.normalize('NFC')) return 'spells accented letters as letter and accent apart (not NFC), as a Mac may unpack it';
  return undefined;
}

/** A name as disks compare it that ignore case and how accents are spelt. @example foldedName('Été.JPG') //=> 'été.jpg' */
export function foldedName(name: string): string {
  return /^[ -@[-~]*$/.test(name) ? name : name.normalize('NFC').toLowerCase().normalize('NFC');
}

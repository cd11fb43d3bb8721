/**
 * Every rule that a file in `content/` can break, by its permanent name. The value says how grave it is:
 * an error keeps the archive from being published, a warning is only printed.
 */
export const rules = {
  'day-form': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RuleName = keyof typeof rules;

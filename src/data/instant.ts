/**
 * The instant of a civil date, `YYYY-MM-DD` with or without `HH:MM` after it: RFC 3339, in the time of China, where the
 * letters are issued and a day begins at midnight.
 */
export const instant = (on: string): string => `${on.slice(0, 10)}T${on.slice(11) || '00:00'}:00+08:00`;

/** Whether the reader has asked their browser to save data (Save-Data); those that cannot tell have not. */
export const savesData = (): boolean | undefined =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/**
 * A cell as RFC 4180 writes it. What a spreadsheet would take for a formula (a first character of = + - @, a tab or a
 * carriage return) begins with an apostrophe, so that nobody's entry computes on the reader's machine.
 */
export const toCsvCell = (value: string | number | boolean | null): string => {
  const text = value === null ? '' : String(value);
  const inert = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) || inert !== text ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** One record of a CSV file, with its end (CR LF). */
export const toCsvRecord = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(toCsvCell).join(',')}\r\n`;

/** A whole file: every record has as many fields as the first, as RFC 4180 asks. Throws RangeError where one has more. */
export const toCsv = (records: readonly (readonly (string | number | boolean | null)[])[]): string => {
  const width = records[0]?.length ?? 0;
  return records
    .map((cells) => {
      if (cells.length > width) throw new RangeError('A record has more fields than the first');
      return toCsvRecord([...cells, ...Array.from({ length: width - cells.length }, () => null)]);
    })
    .join('');
};

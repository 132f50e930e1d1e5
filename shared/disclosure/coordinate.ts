/** The type of a schema coordinate, `Type.field`. */
export const typeOfCoordinate = (coordinate: string): string => coordinate.split('.', 1)[0] ?? '';

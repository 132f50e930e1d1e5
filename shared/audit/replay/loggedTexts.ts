/** The texts of a list that a command logged; none where it logged another kind of fact. */
export const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

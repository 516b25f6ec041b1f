/** Stamped into every decision. Decisions of one engine are compared byte for byte, of two by their substance. */
export const ENGINE = 'access-lineage 0.1.0';

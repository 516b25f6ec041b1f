// src/decision/engine.ts
const ENGINE = "access-lineage 0.1.0";
export { ENGINE as t };

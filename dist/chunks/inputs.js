export { t as readInputs } from "./inputs2.js";

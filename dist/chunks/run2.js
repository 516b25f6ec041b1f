export { t as placeOf } from "./run.js";

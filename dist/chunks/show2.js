export { t as showHere } from "./show.js";

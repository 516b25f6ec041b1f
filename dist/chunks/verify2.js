export { t as verifyHere } from "./verify.js";

export { t as recordStep, n as reportRecord } from "./record-step.js";

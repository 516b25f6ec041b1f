export { t as kind, n as readEntitlement } from "./entitlement3.js";

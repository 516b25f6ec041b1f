export { t as kind, n as readEntitlement } from "./entitlement.js";

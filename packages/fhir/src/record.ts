export { readRecord } from "./record/read-record.ts";

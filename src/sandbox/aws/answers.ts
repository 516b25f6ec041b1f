import { randomUUID } from 'node:crypto';
import type { Answer } from '../http.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** An error as STS words it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** XML elements: text, nested elements, or absent. */
export type Elements = { readonly [name: string]: string | number | Elements | undefined };

/** AWS's request id: the same in the header, the XML and CloudTrail. */
export function newRequestId(): string {
  return randomUUID();
}

/** `<ActionResponse><ActionResult>…` as the Query protocol has it. */
export function xmlAnswer(action: string, result: Elements, requestId: string): Answer {
  const body = `<${action}Response xmlns="${NAMESPACE}">${elements({
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  })}</${action}Response>\n`;
  return answer(200, body, requestId);
}

/** `<ErrorResponse>`; errors under 500 are the sender's. */
export function xmlRefusal({ status, code, message }: Refusal, requestId: string): Answer {
  const error = { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message };
  const body = `<ErrorResponse xmlns="${NAMESPACE}">${elements({ Error: error, RequestId: requestId })}</ErrorResponse>\n`;
  return answer(status, body, requestId);
}

function answer(status: number, body: string, requestId: string): Answer {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}

function elements(tree: Elements): string {
  return Object.entries(tree)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `<${name}>${typeof value === 'object' ? elements(value) : escapeXml(String(value))}</${name}>`,
    )
    .join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A constant or a parameter of a schema. Ours hold no others. */
export type Word = string | number | boolean;

/** The part of a draft-07 schema that messages are made from. */
export interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: Word;
  readonly enum?: readonly Word[];
  readonly properties?: { readonly [name: string]: FieldSchema };
  readonly oneOf?: readonly FieldSchema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly 'x-identity'?: boolean;
  readonly 'x-means'?: string;
  /** The kind of document it names, or one for each prefix. */
  readonly 'x-refers-to'?: string | { readonly [prefix: string]: string };
}

/** What a compiled validator says: Ajv's error object in its `verbose` form. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer of the value. */
  readonly instancePath: string;
  readonly params: { readonly [name: string]: Word | undefined };
  readonly parentSchema: FieldSchema;
  readonly data: unknown;
}

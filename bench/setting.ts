import type { Row } from './measure.ts';

/** What every row is given. */
export interface Setting {
  /** Node 24, as GitHub runs the action. */
  readonly node: string;
  /** A bundle built for this run. */
  readonly dist: string;
  /** The repository with the sample organisation. */
  readonly root: string;
  /** To be filled and forgotten. */
  readonly folder: (name: string) => string;
  /** A sign of life for what takes long. */
  readonly say: (text: string) => void;
}

export type Bench = (setting: Setting) => Promise<readonly Row[]>;

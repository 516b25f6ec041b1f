import { rmSync } from 'node:fs';
import * as core from '@actions/core';

const file = core.getState('file');
if (file !== '') rmSync(file);
core.info(`post saw ${process.env['GOOGLE_TOKEN'] ?? 'nothing'} at ${process.env['GITHUB_SHA']}`);

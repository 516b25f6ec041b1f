import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { getState, info, setFailed, warning } from '@actions/core';
import { Failure } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import { systemClock } from './clock.ts';

/** After the job's last step: the files are removed first, whatever comes then. Most jobs have nothing to close, and load nothing. */
for (const file of listOf('files')) rmSync(dirname(file), { recursive: true, force: true });
const issuances = listOf('issuances');
if (issuances.length > 0) await closeAll(getState('request-id') as RequestId);

async function closeAll(id: RequestId): Promise<void> {
  try {
    const [{ close }, { sourcesOf }, { readInputs }, { placeOf }] = await Promise.all([
      import('../commands/close.ts'),
      import('./connect.ts'),
      import('./inputs.ts'),
      import('./run.ts'),
    ]);
    const place = placeOf(process.env);
    await close(id, issuances, sourcesOf(readInputs(), place, systemClock(30_000)), place.run, place.actor);
    info(`${id}: closed ${issuances.join(', ')}`);
  } catch (error) {
    // The work is done and its record stands; that it is over will be told when the credential expires.
    if (error instanceof Failure)
      warning(`the end of ${issuances.join(', ')} could not be recorded: ${error.message}. ${error.fix}`);
    else setFailed(`unexpected ${error instanceof Error ? error.name : 'error'} while closing ${issuances.join(', ')}`);
  }
}

function listOf(name: string): readonly string[] {
  const text = getState(name);
  return text === '' ? [] : (JSON.parse(text) as readonly string[]);
}

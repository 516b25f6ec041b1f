import { MONTH } from '../support/stage.ts';

/** What an administrator says they took out of band. */
export const declaration = (name: string) => {
  const id = `${MONTH}-${name}`;
  const path = `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.declared.yaml`;
  const yaml = `apiVersion: access-lineage/v1
kind: Declaration
id: ${id}
person: p-bw106
what: Root login of account 111122223333, to free a locked payment table.
environment: production
from: ${MONTH}-01T02:00:00Z
until: ${MONTH}-01T02:40:00Z
incident: INC-4711
how: Sealed envelope of the safe; the password was changed in the morning.
`;
  return { id, path, yaml };
};

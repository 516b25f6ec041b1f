import type { Finding } from '../../model/finding.ts';
import { some } from '../../model/some.ts';
import { bundleOf } from '../../decision/bundle.ts';
import { handedOut } from '../../decision/reached-secrets.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** The form of an emergency names no secret, so a role that hands any out has to say itself that it reaches them. */
export function unusableBreakGlass({ policy }: Material): readonly Finding[] {
  return policy.breakGlass.flatMap((document) => {
    const { id, roles, environments } = document.body;
    return roles.flatMap((name, index) => {
      const role = policy.roles.get(name);
      if (!role || role.secret?.reach === 'any') return [];
      const actions = environments.flatMap((where) => {
        const environment = policy.environments.get(where);
        if (!environment) return [];
        return handedOut({ policy, whole: bundleOf(policy, role, environment, 'human', { environment: where }).whole });
      });
      if (actions.length === 0) return [];
      const unless = role.secret ? ', unless a whole `request` names the secret' : '';
      const message = `${id} opens ${name}, which hands out values that outlive the grant, by ${some([...new Set(actions)])}; the form of an emergency can name none of them, so each is denied (SECRET-BLOCK)${unless}`;
      const fix =
        'declare `secret: { maxTtl: …, rotateWithin: …, reach: any }` in the role, or open a role without those actions';
      return [lintFinding('P23', 'warning', { document, pointer: `/roles/${index}` }, { message, fix })];
    });
  });
}

import { join } from 'node:path';
import type { ProductEnvironment } from './read-environment.ts';
import type { ProcessPlan } from './supervised-process.ts';

type Name = 'cms' | 'publisher' | 'gateway' | 'astro';

const strapi = 'node_modules/@strapi/strapi/bin/strapi.js';
const astro = 'node_modules/astro/bin/astro.mjs';

/** How each process is started; the compose file starts the same ones. */
export const productPlans = (
  root: string,
  { variables, dataDir }: ProductEnvironment,
): Record<Name, ProcessPlan> => {
  const guard = ['--import', join(root, 'scripts/supervise/end-with-parent.mjs')];
  const cwd = root;
  return {
    cms: {
      name: 'cms',
      cwd: join(root, 'cms'),
      args: [...guard, join(root, strapi), 'start'],
      variables: variables.cms,
    },
    publisher: {
      name: 'publisher',
      cwd,
      // It frees memory between its runs instead of in the middle of one, and a long pause does not
      // make it forget what it has compiled.
      args: [...guard, '--expose-gc', '--no-flush-bytecode', 'site/publisher/main.ts'],
      variables: variables.publisher,
    },
    gateway: {
      name: 'gateway',
      cwd,
      args: [...guard, 'site/gateway/main.ts'],
      variables: variables.gateway,
    },
    astro: {
      name: 'astro',
      cwd: join(root, 'site'),
      args: [...guard, join(root, astro), 'dev'],
      variables: {
        ...variables.publisher,
        NODE_ENV: 'development',
        BUILD_INPUT: join(dataDir, 'work', 'latest-build.json'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  };
};

/** The same, restarted on every change of their sources; pages besides by `astro dev`. */
export const developmentPlans = (
  root: string,
  environment: ProductEnvironment,
): Record<Name, ProcessPlan> => {
  const plans = productPlans(root, environment);
  const watched = (plan: ProcessPlan, ...paths: string[]): ProcessPlan => ({
    ...plan,
    args: [...paths.map((path) => `--watch-path=${join(root, path)}`), ...plan.args],
  });
  return {
    ...plans,
    cms: watched(plans.cms, 'cms/dist/src', 'cms/dist/config'),
    publisher: watched(plans.publisher, 'site/publisher', 'site/preview'),
    gateway: watched(plans.gateway, 'site/gateway', 'site/search'),
  };
};

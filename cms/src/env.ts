import { cmsEnvironmentSchema, explainEnvironment, type CmsEnvironment } from '@netzwerk/shared';

/** What Strapi reads by itself from the process: no telemetry, no trial features, German content. */
const strapiSwitches = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'de',
} as const;

const readEnvironment = (): CmsEnvironment => {
  const result = cmsEnvironmentSchema.safeParse(process.env);
  if (result.success) return result.data;
  const problems = explainEnvironment(result.error).map((line) => `  - ${line}`);
  process.stderr.write(
    ['Das CMS startet nicht, weil die Umgebung nicht stimmt:', ...problems, ''].join('\n'),
  );
  process.exit(1);
};

Object.assign(process.env, strapiSwitches);

/** The one place of the CMS that knows the environment. */
export const environment = readEnvironment();

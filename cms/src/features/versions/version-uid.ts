export const versionUid = 'api::entry-version.entry-version';

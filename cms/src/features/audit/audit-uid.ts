export const auditUid = 'api::audit-entry.audit-entry';

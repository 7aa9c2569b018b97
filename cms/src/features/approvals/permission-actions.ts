/** Admin permission of this feature; what somebody may do with an entry follows from its type. */
export const approvalActions = [
  {
    section: 'settings',
    category: 'Website',
    subCategory: 'Freigaben',
    displayName: 'Freigaben anfordern, erteilen und ablehnen',
    uid: 'approvals.use',
  },
] as const;

export const useApprovals = 'api::approvals.use';

export const inquiryUid = 'api::inquiry.inquiry';

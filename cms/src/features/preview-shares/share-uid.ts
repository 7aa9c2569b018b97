export const shareUid = 'api::preview-share.preview-share';

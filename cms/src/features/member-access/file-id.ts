const pattern = /^(guide|event):([a-z0-9]{1,64}):([a-z0-9]{1,64})$/;

export interface MemberFileReference {
  owner: 'guide' | 'event';
  /** documentId of the guide or event that carries the file. */
  ownerId: string;
  /** documentId of the file in the media library. */
  mediaId: string;
}

/**
 * Names the file together with the entry that makes it available: whether somebody may have a file
 * is always asked of a published entry, never of the media library, which also holds drafts.
 */
export const formatFileId = ({ owner, ownerId, mediaId }: MemberFileReference): string =>
  `${owner}:${ownerId}:${mediaId}`;

export const parseFileId = (fileId: string): MemberFileReference | null => {
  const [, owner, ownerId, mediaId] = pattern.exec(fileId) ?? [];
  if (!ownerId || !mediaId) return null;
  return { owner: owner === 'guide' ? 'guide' : 'event', ownerId, mediaId };
};

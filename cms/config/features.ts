export default {
  // The new media library is English; this one is German throughout.
  useLegacyMediaLibrary: true,
};

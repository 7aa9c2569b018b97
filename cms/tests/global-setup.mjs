// JavaScript, so that Node itself loads it and the TypeScript behind it; jest would make CommonJS of it.
import { startTestCms } from './start-test-cms.ts';

export default async function setUp() {
  globalThis.runningCms = await startTestCms();
}

export default async function tearDown() {
  await globalThis.runningCms?.stop();
}

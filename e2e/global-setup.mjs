// JavaScript, so that Node itself loads it and the TypeScript behind it; jest would make CommonJS of it.
import { startProduct } from './start-product.ts';

/** With `E2E_PRODUCT` set, a product that runs already is walked through instead. */
export default async function setUp() {
  if (process.env.E2E_PRODUCT) return;
  const started = await startProduct();
  process.env.E2E_PRODUCT = JSON.stringify(started);
  process.env.E2E_STARTED_HERE = started.dataDir;
}

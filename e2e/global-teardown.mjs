import { stopProduct } from './start-product.ts';

export default async function tearDown() {
  if (process.env.E2E_STARTED_HERE) await stopProduct(process.env.E2E_STARTED_HERE);
}

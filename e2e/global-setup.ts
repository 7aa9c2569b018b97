import { startProduct } from './start-product.ts';

export default async function setUp(): Promise<void> {
  process.env.E2E_PRODUCT = JSON.stringify(await startProduct());
}

import { stopProduct } from './start-product.ts';

export default async function tearDown(): Promise<void> {
  const { dataDir } = JSON.parse(process.env.E2E_PRODUCT ?? '{}') as { dataDir: string };
  await stopProduct(dataDir);
}

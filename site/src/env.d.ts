/// <reference types="astro/client" />

import type { Site } from './cms/site.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by a long-lived renderer or a preview; a static build reads its input file instead. */
      site?: Site;
    }
  }
}

import type { Core, Struct } from '@strapi/strapi';

/** What is used here of Strapi's untyped admin services. */
export interface AdminRole {
  id: number;
  name: string;
  code: string;
}

export interface AdminPermission {
  action: string;
  subject: string | null;
  properties: { fields?: readonly string[] };
  conditions: readonly string[];
}

interface RoleService {
  findOne(query: { name?: string; code?: string }): Promise<AdminRole | null>;
  create(role: { name: string; description: string }): Promise<AdminRole>;
  update(query: { id: number }, role: { name: string; description: string }): Promise<AdminRole>;
  assignPermissions(roleId: number, permissions: readonly AdminPermission[]): Promise<unknown>;
  resetSuperAdminPermissions(): Promise<void>;
  getUsersCount(roleId: number): Promise<number>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
}

interface ContentTypeService {
  /** Takes the model itself: with its uid it answers an empty list and so grants nothing. */
  getNestedFields(
    model: Struct.Schema,
    options: { components: Core.Strapi['components']; nestingLevel: number },
  ): string[];
}

// Casts, because Strapi types none of its admin services.
export const roleService = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

export const contentTypeService = (strapi: Core.Strapi): ContentTypeService =>
  strapi.service('admin::content-type') as unknown as ContentTypeService;

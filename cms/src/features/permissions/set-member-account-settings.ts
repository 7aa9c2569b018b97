import type { Core } from '@strapi/strapi';
import { paths } from '@netzwerk/shared';
import { environment } from '../../env';

/** Nobody signs up: the office invites, a contact person invites colleagues. */
export const setMemberAccountSettings = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const resetPage = new URL(`${paths.memberArea}passwort-neu/`, environment.PUBLIC_URL).href;
  await store.set({
    value: {
      unique_email: true,
      allow_register: false,
      email_confirmation: false,
      email_reset_password: resetPage,
      email_confirmation_redirection: null,
      default_role: 'authenticated',
    },
  });
};

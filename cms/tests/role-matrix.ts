/**
 * Who may do what, written out: what `role-access.ts` grants must come to exactly this over HTTP.
 *
 * c create, r read, u update, p publish and withdraw, d delete, - nothing.
 */
export const contentMatrix = `
                          Redaktion  Veranstaltungen  Leitung  Technik
topic                     crupd      r                crupd    crupd
event                     crupd      crupd            crupd    crupd
guide                     cru        -                crupd    crupd
article                   crupd      -                crupd    crupd
page                      cru        -                crupd    crupd
practice-example          crupd      -                crupd    crupd
newsletter-issue          crupd      -                crupd    crupd
series                    crud       cru              crud     crud
venue                     crud       cru              crud     crud
person                    cru        cru              crud     crud
member                    r          r                crud     crud
redirect                  crud       -                crud     crud
site-settings             -          -                cru      crud
approval-rules            -          -                cru      crud
inquiry                   ru         -                rud      rud
user                      -          -                crud     crud
audit-entry               -          -                -        -
approval-request          -          -                -        r
count-batch               -          -                -        r
entry-version             -          -                -        -
file-facts                -          -                -        r
login-attempt             -          -                -        r
mail-message              -          -                -        r
member-session            -          -                -        r
member-token              -          -                -        r
newsletter-dispatch       -          -                -        -
newsletter-proof          -          -                -        -
newsletter-subscription   -          -                -        -
page-count                -          -                -        r
planned-action            -          -                -        r
preview-share             -          -                -        r
publish-decision          -          -                -        r
publish-request           -          -                -        r
publish-run               -          -                -        r
seat-counter              -          -                -        r
`;

/** Every admin route of this product: + allowed, - refused with 403. */
export const ownRoutesMatrix = `
                                               Redaktion  Veranstaltungen  Leitung  Technik
GET /publishing                                +          +                +        +
POST /publishing                               +          +                +        +
GET /publishing/releases                       +          +                +        +
POST /publishing/pin                           -          -                +        +
POST /publishing/resume                        -          -                +        +
POST /publishing/purge                         -          -                +        +
GET /publishing/entries/:uid/:documentId       +          +                +        +
POST /preview-links                            +          +                +        +
GET /preview-shares                            +          +                +        +
POST /preview-shares                           +          -                +        +
GET /preview-shares/entries/:uid/:documentId   +          +                +        +
POST /preview-shares/entries/:uid/:documentId  +          +                +        +
POST /preview-shares/:id/withdraw              +          +                +        +
GET /plans                                     +          +                +        +
GET /plans/:uid/:documentId                    +          +                +        +
POST /plans/:uid/:documentId                   +          +                +        +
POST /plans/:uid/:documentId/withdraw          +          +                +        +
GET /approvals                                 +          +                +        +
GET /approvals/entries/:uid/:documentId        +          -                +        +
POST /approvals/entries/:uid/:documentId       +          -                +        +
POST /approvals/:id/approve                    +          +                +        +
POST /approvals/:id/decline                    +          +                +        +
GET /inquiries                                 +          -                +        +
POST /inquiries/:documentId/answer             +          -                +        +
GET /newsletter                                +          -                +        +
GET /newsletter/issues/:documentId             +          -                +        +
POST /newsletter/issues/:documentId/test       +          -                +        +
POST /newsletter/issues/:documentId/send       +          -                +        +
POST /newsletter/person                        -          -                +        +
POST /newsletter/person/erase                  -          -                +        +
GET /statistics                                +          -                +        +
GET /versions/deleted                          +          +                +        +
GET /versions/:uid/:documentId                 +          -                +        +
GET /versions/:uid/:documentId/compare         +          -                +        +
POST /versions/:uid/:documentId/erase          -          -                +        +
GET /restorings/:id                            +          +                +        +
POST /restorings/:id                           +          +                +        +
GET /audit                                     -          -                +        +
GET /audit/export                              -          -                +        +
`;

/** Strapi's own settings, accounts, keys and files. */
export const strapiRoutesMatrix = `
                                                                           Redaktion  Veranstaltungen  Leitung  Technik
GET /admin/users                                                           -          -                +        +
POST /admin/users                                                          -          -                +        +
GET /admin/users/0                                                         -          -                +        +
PUT /admin/users/0                                                         -          -                +        +
DELETE /admin/users/0                                                      -          -                +        +
POST /admin/users/batch-delete                                             -          -                +        +
GET /admin/roles                                                           -          -                +        +
POST /admin/roles                                                          -          -                -        +
PUT /admin/roles/0                                                         -          -                -        +
PUT /admin/roles/0/permissions                                             -          -                -        +
DELETE /admin/roles/0                                                      -          -                -        +
GET /admin/api-tokens                                                      -          -                -        +
POST /admin/api-tokens                                                     -          -                -        +
GET /admin/transfer/tokens                                                 -          -                -        +
POST /admin/transfer/tokens                                                -          -                -        +
GET /admin/webhooks                                                        -          -                -        +
POST /admin/webhooks                                                       -          -                -        +
POST /admin/project-settings                                               -          -                -        +
GET /upload/settings                                                       -          -                -        +
PUT /upload/settings                                                       -          -                -        +
POST /i18n/locales                                                         -          -                -        +
GET /users-permissions/roles                                               -          -                -        +
GET /users-permissions/advanced                                            -          -                -        +
PUT /users-permissions/advanced                                            -          -                -        +
GET /users-permissions/providers                                           -          -                -        +
GET /users-permissions/email-templates                                     -          -                -        +
GET /email/settings                                                        -          -                -        +
POST /email/test                                                           -          -                -        +
PUT /content-manager/content-types/api::article.article/configuration      -          -                -        +
GET /content-type-builder/schema                                           -          -                -        -
POST /content-type-builder/update-schema                                   -          -                -        -
GET /upload/files                                                          +          +                +        +
POST /upload/folders                                                       +          +                +        +
`;

export const roleNames = ['Redaktion', 'Veranstaltungen', 'Leitung', 'Technik'] as const;
export type RoleName = (typeof roleNames)[number];

/** A table as one row per line: its name, and what stands under each role. */
export const readMatrix = (table: string): { name: string; cells: Record<RoleName, string> }[] => {
  const [head = '', ...lines] = table.trim().split('\n');
  if (head.trim().split(/\s+/).join() !== roleNames.join()) throw new Error(`columns: ${head}`);
  return lines.map((line) => {
    const [name = '', ...cells] = line.trim().split(/\s{2,}/);
    if (cells.length !== roleNames.length) throw new Error(`cells of: ${line}`);
    return {
      name,
      cells: Object.fromEntries(roleNames.map((role, index) => [role, cells[index]])) as Record<
        RoleName,
        string
      >,
    };
  });
};

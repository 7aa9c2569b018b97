import { describe, expect, it } from '@jest/globals';
import { loginSchema, newPasswordSchema } from './member-api.ts';

describe('member interface', () => {
  it('wants twelve characters and no more than bcrypt reads', () => {
    expect(newPasswordSchema.safeParse('elf Zeichen').success).toBe(false);
    expect(newPasswordSchema.safeParse('zwölf Zeichen').success).toBe(true);
    expect(newPasswordSchema.safeParse('a'.repeat(72)).success).toBe(true);
    expect(newPasswordSchema.safeParse('ä'.repeat(37)).success).toBe(false);
  });

  it('refuses keys that nobody asked for', () => {
    const login = { email: 'a@b.example', password: 'x' };
    expect(loginSchema.safeParse(login).success).toBe(true);
    expect(loginSchema.safeParse({ ...login, role: 1 }).success).toBe(false);
  });
});

import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.build', '.astro', '.cache', 'node_modules'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // Where something is known to be there by the way the data is made, a page may say so.
  { files: ['**/*.astro'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['src/cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
);

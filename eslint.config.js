import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Who may import whom. Folders of the house, and what must not be seen from them. */
const walls = [
	{ files: ['src/lib/client/**'], forbid: ['$lib/*', '$app/*', '**/server/**', '../*'], why: 'The client imports nothing outside itself.' },
	{
		files: ['src/lib/testing/data/**'],
		forbid: ['$lib/*', '$app/*', '**/server/**', '**/client/**'],
		why: 'The data generator is a library of its own: it imports nothing of the app or the engine.'
	},
	{
		files: ['src/lib/server/contract/**'],
		forbid: ['$lib/*', '$app/*', '**/domain/**', '**/db/**', '**/client/**', '**/generated/**', '**/jobs/**'],
		why: 'The engine is generic: it imports nothing of the app.'
	},
	{
		files: ['src/lib/server/domain/**'],
		forbid: ['$lib/*', '$app/*', '**/routes/**', '@sveltejs/kit', '**/generated/openapi*', '**/contract/[!c]*'],
		why: 'The domain knows no HTTP and no SvelteKit.'
	},
	{
		files: ['src/lib/server/db/**'],
		forbid: ['$lib/*', '$app/*', '**/domain/**', '**/contract/**', '**/client/**', '**/jobs/**'],
		why: 'The database imports nothing of ours.'
	},
	{
		files: ['src/lib/server/net/**'],
		forbid: ['$lib/*', '$app/*', '**/domain/**', '**/contract/**', '**/client/**', '**/db/**', '**/jobs/**'],
		why: 'The way out imports nothing of ours.'
	},
	{
		files: ['src/lib/server/storage/**'],
		forbid: ['$lib/*', '$app/*', '**/domain/**', '**/contract/**', '**/client/**', '**/db/**', '**/jobs/**'],
		why: 'The storage of files imports nothing of ours.'
	},
	{ files: ['src/routes/api/**'], forbid: ['$lib/server/db/*', '$lib/client/*', '**/prisma/**'], why: 'Routes import the contract and the domain.' },
	{
		files: ['src/lib/ui/**', 'src/routes/**/*.svelte', 'src/routes/**/+page.ts', 'src/routes/**/+layout.ts'],
		forbid: ['$lib/server/*'],
		why: 'Pages talk to the API through the client.'
	}
];

export default ts.config(
	{ ignores: ['build/', 'dist/', '.svelte-kit/', 'node_modules/', 'data/', '**/generated/', 'static/', 'tests/bench/'] },
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] } },
		rules: {
			'no-undef': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['error', { max: 250 }],
			'@typescript-eslint/no-confusing-void-expression': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			// Handlers are promises by contract, whether or not they wait for something.
			'@typescript-eslint/require-await': 'off',
			// A failure is data, thrown as `unknown` and passed on.
			'@typescript-eslint/only-throw-error': [
				'error',
				{ allowThrowingUnknown: true, allow: [{ from: 'package', package: '@sveltejs/kit', name: ['HttpError', 'Redirect'] }] }
			],
			'@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{ files: ['src/commands/*.js', '*.js'], extends: [ts.configs.disableTypeChecked] },
	...walls.map(({ files, forbid, why }) => ({
		files,
		rules: { 'no-restricted-imports': /** @type {import('eslint').Linter.RuleEntry} */ (['error', { patterns: [{ group: forbid, message: why }] }]) }
	}))
);

import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// The API has its own rule about other origins, and hooks.server.ts guards the forms of pages:
		// Kit's check answers with a text, in production only, before any hook.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute there is: SvelteKit's own, on what tells screen readers that the page has changed.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// The studio shows a mail in a frame of its own.
				'frame-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../tests/**/*.ts', '../prisma.config.ts', '../eslint.config.js', '../svelte.config.js'],
				// tests/bench has packages and types of its own.
				exclude: [...config.exclude, '../src/lib/server/generated/*.js', '../tests/bench']
			})
		}
	}
};

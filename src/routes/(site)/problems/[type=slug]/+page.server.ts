import { error } from '@sveltejs/kit';
import { renderMarkdown } from '$lib/markdown/render';
import { problemExamples } from '$lib/server/problem-examples';
import { problems } from '$lib/server/problems';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const problem = problems.get(params.type);
	if (!problem) error(404, 'The contract has no problem of this type.');
	// The contract's texts have two parts: what happened, and what to do.
	const [happened = '', ...rest] = problem.description.split('\n\n');
	const example = problemExamples.get(problem.name);
	return {
		name: problem.name,
		title: problem.title,
		status: problem.status,
		summary: happened.replace(/`/g, '').trim(),
		happened: renderMarkdown(happened),
		remedy: renderMarkdown(rest.join('\n\n')),
		example: example && JSON.stringify(example, null, 2)
	};
};

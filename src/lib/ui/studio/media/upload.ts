import type { components } from '$lib/client/generated/types';
import type { Problem } from '$lib/client/problem';

/** To the API, with how far it is, from 0 to 1: `fetch` does not tell. */
export function upload(file: File, alt: string, onProgress: (part: number) => void): Promise<{ media: components['schemas']['Media'] } | { problem: Problem }> {
	const form = new FormData();
	form.set('alt', alt);
	// The file is the last field: what stands before it is known when it arrives.
	form.set('file', file);
	const request = new XMLHttpRequest();
	request.open('POST', '/api/media');
	request.setRequestHeader('accept', 'application/json');
	request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
	return new Promise((resolve) => {
		request.onload = () => resolve(read(request));
		request.onerror = () => resolve({ problem: unexpected(0, 'The connection broke. Try again.') });
		request.send(form);
	});
}

function read({ status, responseText }: XMLHttpRequest): { media: components['schemas']['Media'] } | { problem: Problem } {
	try {
		const body = JSON.parse(responseText) as unknown;
		return status === 201 ? { media: body as components['schemas']['Media'] } : { problem: body as Problem };
	} catch {
		return { problem: unexpected(status, `The server answered ${status}. Try again, with a smaller file perhaps.`) };
	}
}

function unexpected(status: number, detail: string): Problem {
	return { type: 'about:blank', title: 'Not uploaded', status, detail, instance: '', requestId: '' };
}

import { escapeHtml } from './domain/mail-page.ts';

/** What a browser shows that was led to the API itself. The links in mails lead to pages of the site. */
function page(title: string, content: string): string {
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>
`;
}

export function confirmPage(email: string, token: string, status: 'pending' | 'active'): string {
	if (status === 'active') return confirmedPage(email);
	return page(
		'Confirm your subscription',
		`<p>The newsletter will be sent to ${escapeHtml(email)}.</p>
<form method="post" action="/api/newsletter/confirm"><input type="hidden" name="token" value="${token}"><button>Confirm</button></form>`
	);
}

export function confirmedPage(email: string): string {
	return page('You are subscribed', `<p>The newsletter is sent to ${escapeHtml(email)}.</p>`);
}

export function unsubscribePage(email: string | null, token: string, subscribed: boolean): string {
	if (!subscribed) return unsubscribedPage(email);
	return page(
		'Unsubscribe',
		`<p>The newsletter is sent to ${escapeHtml(email ?? 'you')}.</p>
<form method="post" action="/api/newsletter/unsubscribe?token=${encodeURIComponent(token)}"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>Stop it</button></form>`
	);
}

export function unsubscribedPage(email: string | null): string {
	return page('You are unsubscribed', `<p>No more newsletters are sent to ${escapeHtml(email ?? 'you')}.</p>`);
}

/**
 * Tests in which chance or time decides what is answered, so that two runs of them cannot be compared answer by answer.
 * What they ask for is asked of both doors by `doors.test.ts`, too.
 */
const decided: [test: RegExp, why: string][] = [
	[/^contract\/posts-paging\.test\.ts > /, 'rows of one key are in the order of their ids, and so are pages of them'],
	[/^contract\/exports\.test\.ts > (export|more posts)/, 'so are rows of an export'],
	[/^contract\/idempotency\.test\.ts > (createPost 422: a key is for one body|createKey 201: what is shown once)/, 'so are drafts in a list'],
	[/^contract\/conflicts\.test\.ts > /, 'which of several requests at once comes first'],
	[/^contract\/users\.test\.ts > .* two step down at once/, 'which of them is first'],
	[/^contract\/posts-send\.test\.ts > ($|sendPost 409: a draft|getPostSend 200: a post that was sent)/, 'which of several at once is first'],
	[/^contract\/webhooks\.test\.ts > a mail that bounced/, 'messages are worked in the background, in any order'],
	[/^contract\/media-refused\.test\.ts > megabytes of a picture/, 'its pixels are noise, and how long it is'],
	[/ > getHealth keeps the protocol/, 'a HEAD tells how long the durations are written'],
	[/ > listWebhookDeliveries| > replayWebhookEvents 202/, 'how often a delivery has been tried when it is looked at'],
	[/^contract\/webhook-deliveries\.test\.ts > |^contract\/idempotency\.test\.ts > testWebhookEndpoint 201/, 'the same'],
	[/^contract\/newsletter\.test\.ts > getUnsubscription, unsubscribeFromNewsletter 200/, 'how many of its mails a send has written when it is answered']
];

export function isLeftToChance(test: string): boolean {
	return decided.some(([pattern]) => pattern.test(test));
}

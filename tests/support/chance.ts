/**
 * Tests in which chance or time decides what is answered, so that two runs of them cannot be compared answer by answer.
 * What they ask for is asked elsewhere as well.
 */
const decided: [test: RegExp, why: string][] = [
	[/^contract\/posts-paging\.test\.ts > /, 'rows of one key are in the order of their ids, and so are pages of them'],
	[/^contract\/exports\.test\.ts > exportPosts 200: a program gets one post a line/, 'it reads the first row on, and ids decide which that is'],
	[/^contract\/conflicts\.test\.ts > /, 'which of several requests at once comes first'],
	[/^contract\/users\.test\.ts > .* two step down at once/, 'which of them is first'],
	[/ > listWebhookDeliveries/, 'how often a delivery has been tried when it is looked at'],
	[/^contract\/webhook-deliveries\.test\.ts > /, 'the same']
];

export function isLeftToChance(test: string): boolean {
	return decided.some(([pattern]) => pattern.test(test));
}

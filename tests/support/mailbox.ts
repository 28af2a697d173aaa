import { domainToASCII } from 'node:url';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Delivered {
	/** As the envelope names it. */
	recipient: string;
	/** As it came over the wire. */
	source: string;
	mail: Email;
}

/** A mail server in this process, and all that was delivered to it. */
export interface Mailbox {
	/** For `SMTP_URL`. */
	url: string;
	port: number;
	delivered: Delivered[];
	/** How often each address was asked for. */
	attempts: Map<string, number>;
	/** What to answer for a recipient: `null` takes the mail, a number is the code of a refusal. */
	answer: (recipient: string) => number | null;
	/** Waits for the next mails to an address; gives the last one. */
	next(recipient: string, count?: number): Promise<Delivered>;
	close(): Promise<void>;
}

export async function openMailbox(port = 0): Promise<Mailbox> {
	const delivered: Delivered[] = [];
	const attempts = new Map<string, number>();
	const mailbox: Pick<Mailbox, 'answer'> = { answer: () => null };
	// The library shows domains as people write them; over the wire they come as the network knows them.
	const asSent = (address: string) => address.replace(/[^@]+$/, domainToASCII);
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onRcptTo(asked, _session, done) {
			const address = asSent(asked.address);
			attempts.set(address, (attempts.get(address) ?? 0) + 1);
			const code = mailbox.answer(address);
			done(code === null ? null : Object.assign(new Error('Not today'), { responseCode: code }));
		},
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.once('end', () => {
				const source = Buffer.concat(chunks).toString();
				PostalMime.parse(source).then((mail) => {
					for (const { address } of session.envelope.rcptTo) delivered.push({ recipient: asSent(address), source, mail });
					done();
				}, done);
			});
		}
	});
	// A client that is killed in the middle of a sentence is part of the game.
	server.on('error', () => undefined);
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.server.address();
	const bound = typeof address === 'object' && address ? address.port : port;
	return Object.assign(mailbox, {
		url: `smtp://127.0.0.1:${bound}`,
		port: bound,
		delivered,
		attempts,
		async next(recipient: string, count = 1) {
			for (;;) {
				const found = delivered.filter((one) => one.recipient === recipient);
				const last = found.at(-1);
				if (last && found.length >= count) return last;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		},
		close: () => new Promise<void>((resolve) => server.close(resolve))
	});
}

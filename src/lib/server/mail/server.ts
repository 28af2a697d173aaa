import nodemailer from 'nodemailer';

/** A mail as it goes to the mail server. */
export interface Outgoing {
	/** The same at every attempt: whoever gets it twice can tell by it. */
	id: string;
	recipient: string;
	subject: string;
	text: string;
	html: string;
	headers: Record<string, string>;
}

/** What became of an attempt. After `later` it is worth another; `reached` tells whether the mail server answered at all. */
export type Outcome = { result: 'sent' } | { result: 'refused'; error: string } | { result: 'later'; error: string; reached: boolean };

export interface MailServer {
	send(mail: Outgoing): Promise<Outcome>;
	close(): void;
}

export interface MailServerOptions {
	/** `smtp://user:password@host:port`, or `smtps://` for TLS from the beginning. */
	url: string;
	/** The sender, `Name <name@example.org>` or the address alone. */
	from: string;
	/** What comes after the @ in the id of a message. */
	domain: string;
	/** How many connections to use at once. */
	connections: number;
}

/** The mail server behind SMTP. Connects when there is something to send, and keeps connections for a while. */
export function openMailServer({ url, from, domain, connections }: MailServerOptions): MailServer {
	const transport = nodemailer.createTransport({
		url,
		pool: true,
		maxConnections: connections,
		maxMessages: 100,
		dnsTimeout: 10_000,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
		// Nothing in a mail makes this server read files or ask others.
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		async send({ id, recipient, subject, text, html, headers }) {
			const messageId = `<${id}@${domain}>`;
			try {
				await transport.sendMail({ from, to: { name: '', address: recipient }, subject, text, html, headers, messageId });
				return { result: 'sent' };
			} catch (error) {
				return outcomeOf(error);
			}
		},
		close: () => transport.close()
	};
}

/** Only a refusal of this mail is final (RFC 5321, section 4.2.1). A server that is down, or refuses us, may be well tomorrow. */
function outcomeOf(error: unknown): Outcome {
	const { message = '', code, responseCode, command } = error as { message?: string; code?: string; responseCode?: number; command?: string };
	const text = (message || String(error)).replace(/\s+/g, ' ').slice(0, 500);
	// A sender that is refused is refused for all mails: someone has to set another one.
	const ofUs = command === 'MAIL FROM' && responseCode !== 552;
	const ofMail = (code === 'EENVELOPE' || code === 'EMESSAGE') && !ofUs;
	if (ofMail && (responseCode === undefined || responseCode >= 500)) return { result: 'refused', error: text };
	return { result: 'later', error: text, reached: ofMail };
}

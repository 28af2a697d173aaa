import * as newsletter from '$lib/server/domain/newsletter';
import { settings } from '$lib/server/domain/settings';
import { optional, text } from '$lib/server/forms/fields';
import { isFailure, withData } from '$lib/server/forms/failure';
import { submit } from '$lib/server/forms/submit';
import type { Actions } from './$types';

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const name = optional(form, 'name');
		const body = { email: text(form, 'email').trim(), ...(name === undefined ? {} : { name }) };
		const subscribed = await submit('subscribeToNewsletter', event, body, (who) =>
			newsletter.subscribe(who, { source: 'form', address: event.getClientAddress() })
		);
		if (isFailure(subscribed)) return withData(subscribed, { email: body.email });
		const { user } = event.locals;
		const inOutbox = !settings.sendsMail && user != null && user.role !== 'author';
		return { waiting: subscribed.subscription.email, inOutbox };
	}
} satisfies Actions;

/** Made from the contract by `npm run generate`. Do not edit: a change here is a change of the API. */
export interface paths {
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts
         * @description Without credentials, published posts. With the owner key, drafts and scheduled posts too.
         *     Ask by `page`, or follow `nextCursor`, which costs the same at any depth.
         */
        get: operations["listPosts"];
        put?: never;
        /**
         * Create a post
         * @description The post starts as a draft. Publish it with `publishPost`.
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        /**
         * Read a post
         * @description By id or by slug. A draft is only there for those who may see it. `Accept` chooses the form: JSON, the Markdown as
         *     it was written, a page of HTML, or a PDF. Each form has an `ETag` of its own; `If-Match` takes that of the JSON.
         */
        get: operations["getPost"];
        /**
         * Replace a post
         * @description Replaces all that can be written. Whether it is published does not change.
         */
        put: operations["replacePost"];
        post?: never;
        /**
         * Delete a post
         * @description For good. There is no bin.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        /**
         * Change parts of a post
         * @description A merge patch (RFC 7396). What is left out stays as it is.
         */
        patch: operations["patchPost"];
        trace?: never;
    };
    "/posts/{post}/card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        /**
         * Get the card of a post
         * @description A picture of 1,200 by 630 pixels with the title, the author and the date, for where the post is shared. Of a draft,
         *     only for those who may see it. Drawn once for each version.
         */
        get: operations["getCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a post, now or at a time
         * @description Without a body, a post that is not yet published goes out now, and nothing happens to one that is.
         *     With `at`, it is scheduled for a time to come, or dated back.
         */
        post: operations["publishPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a post a draft again
         * @description It is seen no more, and no longer scheduled. Nothing happens to a draft.
         */
        post: operations["unpublishPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        /**
         * List the revisions of a post
         * @description What the post said before each change of its text, the newest first. Publishing is no change of the text.
         *     Only for those who may change the post: what was taken out of a text is not for its readers.
         */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
                /**
                 * @description The id of the revision.
                 * @example rev_1h6t3y9u2k5w8e0r4q7a
                 */
                revision: components["parameters"]["Revision"];
            };
            cookie?: never;
        };
        /**
         * Get a revision
         * @description What the post said before one change, its body included.
         */
        get: operations["getRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
                /**
                 * @description The id of the revision.
                 * @example rev_1h6t3y9u2k5w8e0r4q7a
                 */
                revision: components["parameters"]["Revision"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a revision
         * @description The post says again what it said: title, body, excerpt and tags. That is a new version, and what it said
         *     until now becomes a revision. Its slug and whether it is published stay as they are, so that no address breaks.
         */
        post: operations["restoreRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tags
         * @description The tags of published posts, the most used first; those used alike by the alphabet.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List media
         * @description The newest first. Authors see what they have uploaded themselves.
         */
        get: operations["listMedia"];
        put?: never;
        /**
         * Upload a picture
         * @description A JPEG, PNG, WebP, AVIF or GIF of at most 10 MiB and 50 million pixels; what it is, its content decides. It is
         *     decoded and encoded anew: turned upright, in sRGB, and without the place, the camera and whatever else came along.
         *     Narrower copies are made as WebP. The file is the last field of the form.
         */
        post: operations["uploadMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{media}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the picture.
                 * @example media_8c1v6b0n5t7f3k9q2m4x
                 */
                media: components["parameters"]["Media"];
            };
            cookie?: never;
        };
        /**
         * Get what is known of a picture
         * @description Its size, its name, its alternative text. The picture itself is at its `url`.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        /**
         * Delete a picture
         * @description For good. Posts that show it show its alternative text from now on.
         */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        /**
         * Change the alternative text or the name
         * @description A merge patch (RFC 7396). The picture itself never changes; upload another one.
         */
        patch: operations["patchMedia"];
        trace?: never;
    };
    "/media/{media}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the picture.
                 * @example media_8c1v6b0n5t7f3k9q2m4x
                 */
                media: components["parameters"]["Media"];
            };
            cookie?: never;
        };
        /**
         * Get a picture
         * @description The picture itself, or the narrowest copy that is at least `width` wide. It never changes, so it may be kept
         *     for as long as anyone likes. Parts of it can be asked for.
         */
        get: operations["getMediaFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        /**
         * Read how far a send is
         * @description How many mails wait, have gone out or could not be delivered.
         */
        get: operations["getPostSend"];
        put?: never;
        /**
         * Send a post to the subscribers
         * @description To everyone whose subscription is active now, once. It cannot be undone: ask with `dryRun` first. The mails go
         *     out in the background; `getPostSend` tells how far they are. They say what the post says now, even if it is
         *     edited meanwhile. Whoever unsubscribes before their mail has left does not get it, and is counted as skipped.
         */
        post: operations["sendPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/newsletter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe to the newsletter
         * @description Writes a mail with a link to the address. Nothing else is sent there until whoever reads it has confirmed.
         *     Asked for again before that, the mail goes out again, and the link in the one before stops working.
         */
        post: operations["subscribeToNewsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/newsletter/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a subscription to confirm
         * @description What the link in the mail leads to: a page with a button, or the same as JSON. It changes nothing, so that
         *     programs that look at every link in a mail confirm nothing either.
         */
        get: operations["getConfirmation"];
        put?: never;
        /**
         * Confirm a subscription
         * @description From here on the newsletter is sent. Done twice, the second time changes nothing.
         */
        post: operations["confirmSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/newsletter/unsubscribe": {
        parameters: {
            query: {
                /**
                 * @description The token in the link of a newsletter. It never grows old, and it is good for nothing else.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c.q3sVtYQ6m0nqZ1f8K2c5R7x9B4dWjHhUe-LgTpAoXyE
                 */
                token: components["parameters"]["UnsubscribeToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a subscription to end
         * @description What the link in a mail leads to: a page with a button, or the same as JSON. It changes nothing.
         */
        get: operations["getUnsubscription"];
        put?: never;
        /**
         * Unsubscribe from the newsletter
         * @description One click, as mail programs do it ([RFC 8058](https://www.rfc-editor.org/rfc/rfc8058)): every newsletter names
         *     this address in `List-Unsubscribe`. The link never grows old. Done twice, the second time changes nothing.
         */
        post: operations["unsubscribeFromNewsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscribers
         * @description The newest first. Ask by `page`, or follow `nextCursor`, which costs the same at any depth.
         */
        get: operations["listSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{subscriber}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the subscriber.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c
                 */
                subscriber: components["parameters"]["Subscriber"];
            };
            cookie?: never;
        };
        /**
         * Read a subscriber
         * @description Who it is, and whether the newsletter is sent there.
         */
        get: operations["getSubscriber"];
        put?: never;
        post?: never;
        /**
         * Erase a subscriber
         * @description The person, their consents and every mail to them. There is no bin.
         */
        delete: operations["deleteSubscriber"];
        options?: never;
        head?: never;
        /**
         * Change parts of a subscriber
         * @description A merge patch (RFC 7396). A subscription can be ended here, but never begun: only its reader can, by
         *     subscribing and confirming.
         */
        patch: operations["patchSubscriber"];
        trace?: never;
    };
    "/subscribers/{subscriber}/data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the subscriber.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c
                 */
                subscriber: components["parameters"]["Subscriber"];
            };
            cookie?: never;
        };
        /**
         * Read all that is known of a subscriber
         * @description For the person who asks what is stored about them. What they agreed to and took back, and every mail to them.
         */
        get: operations["getSubscriberData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails
         * @description Every mail that has left, waits to leave or, without a mail server, stays here. The newest first.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{mail}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the mail.
                 * @example mail_2b7x5m9k4q1v8n3c6z0w
                 */
                mail: components["parameters"]["Mail"];
            };
            cookie?: never;
        };
        /**
         * Read a mail
         * @description With its texts, as long as they are here. They are dropped when the mail has left. Those of an invitation, which
         *     lead to an account, are only for sessions and for keys with every scope.
         */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Where events are sent to, the newest endpoint first.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description From now on, events are sent there as [Standard Webhooks](https://www.standardwebhooks.com): `POST` with the event as
         *     JSON, signed with the secret of this answer. Any 2xx within 15 seconds is success; everything else, a redirect too,
         *     is tried again for up to three days. An event may arrive more than once, with the same `webhook-id`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        /**
         * Read a webhook endpoint
         * @description Without its secret, which is shown once only.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description With all its deliveries, those that wait too.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description A merge patch (RFC 7396). What is left out stays as it is.
         */
        patch: operations["patchWebhookEndpoint"];
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an endpoint a new secret
         * @description For 24 hours both secrets sign, so that the receiver can change over in peace. The secret before the last one ends at once.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description A `webhook.test` event, for this endpoint only, whatever types it is for.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        /**
         * List deliveries
         * @description What was sent to an endpoint and what came of it, the newest first.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
                /**
                 * @description The id of the delivery.
                 * @example delivery_9x3c6v0b4n8m2k5j7h1g
                 */
                delivery: components["parameters"]["Delivery"];
            };
            cookie?: never;
        };
        /**
         * Read a delivery
         * @description With all its attempts.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}/deliveries/{delivery}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
                /**
                 * @description The id of the delivery.
                 * @example delivery_9x3c6v0b4n8m2k5j7h1g
                 */
                delivery: components["parameters"]["Delivery"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description As a new delivery of the same event, with the same `webhook-id`: a receiver that has seen it knows it again.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the events of a time again
         * @description For a receiver that has lost some. Each is a new delivery with the `webhook-id` it always had.
         */
        post: operations["replayWebhookEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description What has happened, in the order in which it took effect. Events are kept for 90 days.
         *
         *     With `Accept: text/event-stream` it is a stream that does not end: what has happened since `Last-Event-ID`, and then
         *     what happens. Each event has its `id`, so that a reader that comes back with the last one misses nothing and gets
         *     nothing twice. Comments every 15 seconds say that the stream is alive. It ends with the key or the session that it was
         *     asked for with, and when its reader gets another role. The paging parameters are for the list only.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask who you are
         * @description The session that the cookie belongs to, and its user.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in
         * @description Gives a cookie that is good for 14 days without use, and for 90 days at the most.
         */
        post: operations["createSession"];
        /**
         * Sign out
         * @description Ends the session, and clears the cookie.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description Where you are signed in, the newest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the session.
                 * @example sess_9q4w8e2r6t1y5u3i7o0p
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out elsewhere
         * @description Ends one of your sessions.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password
         * @description Needs the current one, and ends your other sessions. Keys stay as they are.
         */
        put: operations["replacePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your profile
         * @description Whoever the credentials belong to.
         */
        get: operations["getProfile"];
        /**
         * Replace your profile
         * @description Replaces all that you can write of it. The owner changes addresses and roles.
         */
        put: operations["replaceProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change parts of your profile
         * @description A merge patch (RFC 7396). What is left out stays as it is.
         */
        patch: operations["patchProfile"];
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Everyone who writes here, the newest first.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Become a user, by an invitation
         * @description Makes a user of whoever has the token, once. The owner link, which the first start prints, claims the first owner.
         *     Sign in with `createSession` after that. A token is good for ten attempts in an hour.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user.
                 * @example user_0c8r2w5j7y1d4h6p9s3g
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        /**
         * Read a user
         * @description A user, with their address and role.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Ends their sessions and keys. Their posts go to `reassignTo`, their media stay.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description A merge patch (RFC 7396). The role counts from the next request on, for sessions and keys alike. The last owner stays one.
         */
        patch: operations["patchUser"];
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Open, accepted and expired ones, the newest first.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite someone
         * @description Makes a link that is good once, for seven days. With `email`, it is mailed there too. A key invites only to roles of
         *     which it has every scope.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the invitation.
                 * @example inv_6n2x9c4k1v8b3m7q5t0w
                 */
                invitation: components["parameters"]["Invitation"];
            };
            cookie?: never;
        };
        /**
         * Read an invitation
         * @description Whether it has been accepted, and until when it can be. Not its link.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Its link is good no more. A user that it has made stays.
         */
        delete: operations["deleteInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your keys
         * @description What is kept of your keys, the newest first. The keys themselves are not kept.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description A key has scopes that its maker has, and no others. One that is made with a key does not outlive it.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_3d8s1f6g9h2j5k0l4z7x
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /**
         * Read a key
         * @description What is kept of one of your keys.
         */
        get: operations["getKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description From the next request on, it is good no more. The key of `GALLEY_OWNER_KEY` comes back with the next start.
         */
        delete: operations["deleteKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Who sends it.
                 * @example github
                 */
                source: components["parameters"]["Source"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a webhook
         * @description For other systems: GitHub, Stripe, and a mail service that follows Standard Webhooks. The signature is made with
         *     the secret of the source over the bytes of the body; where it has a time, this may be five minutes away. A message
         *     that was received before changes nothing. It is known by the id that is signed with it, one of GitHub by its body:
         *     there, neither the id of the delivery nor a time is signed. What follows from a message happens later, and is told as `webhook.received`.
         *     A source whose secret is not configured is not there.
         */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a link
         * @description The server fetches the page, up to the end of its `<head>`, 512 KiB or 8 seconds, and gives what it says of itself.
         *     At most three redirects are followed, each to the public internet only. Cards are kept for five minutes.
         *     Thirty may be asked for in a minute.
         */
        get: operations["previewLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the feed
         * @description The 50 newest published posts, as Atom, RSS or JSON Feed by `Accept`; Atom where nothing else is asked for.
         */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export posts
         * @description All of them, streamed, as CSV or as one JSON object a line by `Accept`. In the CSV a text that a spreadsheet would
         *     take for a formula has an apostrophe before it. What changes while it runs may be in it or not.
         */
        get: operations["exportPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export subscribers
         * @description All of them, streamed, as CSV or as one JSON object a line by `Accept`. In the CSV a text that a spreadsheet would
         *     take for a formula has an apostrophe before it. What changes while it runs may be in it or not.
         */
        get: operations["exportSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the server is well
         * @description Checks what the server stands on: its database, its jobs, and the folder of its files. For alerts and for taking
         *     a node out of rotation.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process is alive
         * @description Touches nothing but the process. For process managers.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract as JSON
         * @description This document, in one piece.
         */
        get: operations["getContractJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contract as YAML
         * @description This document, in one piece.
         */
        get: operations["getContractYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "post.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was created
         * @description It is a draft.
         */
        post: operations["receivePostCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was changed
         * @description Its title, text, slug, excerpt or tags are others now.
         */
        post: operations["receivePostUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post went out
         * @description At once, or because its time had come. Once for each time that it becomes public.
         */
        post: operations["receivePostPublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.unpublished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post is a draft again
         * @description It is no longer public, or no longer scheduled.
         */
        post: operations["receivePostUnpublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was scheduled
         * @description It goes out at `publishedAt`. A later time for the same post takes its place.
         */
        post: operations["receivePostScheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was deleted
         * @description This is what it was at the end.
         */
        post: operations["receivePostDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A post was sent to the subscribers
         * @description The sending has ended.
         */
        post: operations["receivePostSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscriber.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Someone asked for the newsletter
         * @description They have still to confirm the address.
         */
        post: operations["receiveSubscriberCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscriber.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscriber confirmed the address
         * @description From now on they get the newsletter.
         */
        post: operations["receiveSubscriberConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscriber.unsubscribed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscriber left
         * @description They get nothing any more.
         */
        post: operations["receiveSubscriberUnsubscribed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscriber.bounced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The address of a subscriber does not work
         * @description They get nothing any more.
         */
        post: operations["receiveSubscriberBounced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscriber.complained": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A subscriber called the newsletter spam
         * @description They get nothing any more.
         */
        post: operations["receiveSubscriberComplained"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "media.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A media file was uploaded
         * @description It can be used at once.
         */
        post: operations["receiveMediaCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "media.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A media file was deleted
         * @description Its address leads nowhere now.
         */
        post: operations["receiveMediaDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user accepted an invitation
         * @description They can sign in.
         */
        post: operations["receiveUserCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user was changed
         * @description Their profile or their role.
         */
        post: operations["receiveUserUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user was deleted
         * @description Their keys and sessions are gone too.
         */
        post: operations["receiveUserDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Someone was invited
         * @description The link was given to whoever made it, or sent by mail.
         */
        post: operations["receiveInvitationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "key.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was created
         * @description It can be used at once.
         */
        post: operations["receiveKeyCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "key.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An API key was deleted
         * @description It can no longer be used.
         */
        post: operations["receiveKeyDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A webhook endpoint was tested
         * @description Someone asked for it. Only the endpoint that was tested gets it.
         */
        post: operations["receiveWebhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message from another system arrived
         * @description Its signature was right. The message itself is not told.
         */
        post: operations["receiveWebhookReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.finished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An import ended
         * @description Well or not.
         */
        post: operations["receiveImportFinished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description What went wrong, and what to do about it (RFC 9457). `type` is the address of a page that explains it,
         *     relative to this server and the same on every one.
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Which kind of problem this is. Programs should look at this, not at the texts.
             * @example /problems/not-found
             */
            type: string;
            /**
             * @description The kind of problem in a few words. Always the same for a type.
             * @example Not found
             */
            title: string;
            /**
             * @description The status of the response.
             * @example 404
             */
            status: number;
            /**
             * @description What happened this time, and what to do about it.
             * @example There is no post `what-is-a-contract`. Check the id or the slug.
             */
            detail: string;
            /**
             * Format: uri-reference
             * @description The path that was asked for.
             * @example /api/posts/what-is-a-contract
             */
            instance: string;
            /**
             * @description The id of this request, as the server's log names it.
             * @example req_5v2n8d0q7k4x1m9c3t6b
             */
            requestId: string;
            /** @description One entry for each fault, in the order in which they were found. */
            errors?: components["schemas"]["Fault"][];
        };
        /**
         * @description There is nothing at this address, or nothing that you may see.
         *
         *     Check the address, the id or the slug. A draft is only there for its author, and for editors: sign in, or send a key. The list at `GET /api/posts` shows what you may see.
         */
        ProblemNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/not-found";
            /** @constant */
            title?: "Not found";
            /** @constant */
            status?: 404;
        };
        /**
         * @description The address exists, but does not take this method.
         *
         *     Use one of the methods in the `Allow` header.
         */
        ProblemMethodNotAllowed: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/method-not-allowed";
            /** @constant */
            title?: "Method not allowed";
            /** @constant */
            status?: 405;
        };
        /**
         * @description A path, query or header parameter is missing, unknown, given twice or not what the contract asks for.
         *
         *     `errors` names each parameter and what is wrong with it. Nothing is coerced: an integer is written with digits only, and a parameter that the contract does not name is refused, with the nearest name that it has.
         */
        ProblemInvalidParameters: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/invalid-parameters";
            /** @constant */
            title?: "Invalid parameters";
            /** @constant */
            status?: 400;
        };
        /**
         * @description The body is missing, or cannot be read as what its `Content-Type` says.
         *
         *     `detail` says where reading stopped. JSON must be UTF-8 without a byte order mark, with no name twice in an object, no lone surrogate, and at most 64 levels deep.
         */
        ProblemMalformedBody: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/malformed-body";
            /** @constant */
            title?: "Malformed body";
            /** @constant */
            status?: 400;
        };
        /**
         * @description The body could be read, but is not what the contract asks for.
         *
         *     `errors` points at each fault (JSON Pointer) and says what is expected. Nothing is coerced, and a property that the contract does not name is refused, with the nearest name that it has.
         */
        ProblemInvalidBody: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/invalid-body";
            /** @constant */
            title?: "Invalid body";
            /** @constant */
            status?: 422;
        };
        /**
         * @description This operation needs credentials, and the request has none.
         *
         *     Sign in, or send `Authorization: Bearer` and a key. Keys are made in the studio; `GALLEY_OWNER_KEY` sets one that may do everything.
         */
        ProblemCredentialsMissing: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/credentials-missing";
            /** @constant */
            title?: "Credentials missing";
            /** @constant */
            status?: 401;
        };
        /**
         * @description The request has credentials, but they are not good here.
         *
         *     Sign in again, or check the key: it is `Authorization: Bearer gal_...`, with one space. It may have expired, or have been revoked. Make a new one in the studio.
         */
        ProblemCredentialsInvalid: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/credentials-invalid";
            /** @constant */
            title?: "Credentials invalid";
            /** @constant */
            status?: 401;
        };
        /**
         * @description The credentials are good, but they do not reach this far.
         *
         *     Use credentials that have the scope, or the role, that `detail` names.
         */
        ProblemForbidden: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/forbidden";
            /** @constant */
            title?: "Forbidden";
            /** @constant */
            status?: 403;
        };
        /**
         * @description A page of another site sent this in the name of someone who is signed in here.
         *
         *     Send it from a page of this server. Programs, and pages of other sites that may do this, use a key: it is never sent without their knowing.
         */
        ProblemCrossOrigin: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/cross-origin";
            /** @constant */
            title?: "Cross origin";
            /** @constant */
            status?: 403;
        };
        /**
         * @description The operation has no representation that the `Accept` header allows.
         *
         *     `detail` lists what is offered. Leave `Accept` out, or send `*\/*`, for the default.
         */
        ProblemNotAcceptable: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/not-acceptable";
            /** @constant */
            title?: "Not acceptable";
            /** @constant */
            status?: 406;
        };
        /**
         * @description The body did not arrive in time.
         *
         *     Send the request again, over a better line or in a smaller body. `GALLEY_REQUEST_TIMEOUT` sets how long the server waits.
         */
        ProblemRequestTimeout: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/request-timeout";
            /** @constant */
            title?: "Request timeout";
            /** @constant */
            status?: 408;
        };
        /**
         * @description The event that the stream should go on after is not there, or no longer.
         *
         *     Events are kept for 90 days. Read the list of events to see what you have missed, then follow the stream after the last of them.
         */
        ProblemEventUnknown: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/event-unknown";
            /** @constant */
            title?: "Event unknown";
            /** @constant */
            status?: 410;
        };
        /**
         * @description Another post has this slug.
         *
         *     Choose another slug, or leave `slug` out when creating: one is made from the title. `conflictsWith` is the id of the post that has it.
         */
        ProblemSlugTaken: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/slug-taken";
            /** @constant */
            title?: "Slug taken";
            /** @constant */
            status?: 409;
            /** @description The id of the post that has this slug. */
            conflictsWith: components["schemas"]["PostId"];
        };
        /**
         * @description The invitation has been used, has expired, was taken back, or never was.
         *
         *     Ask whoever invited you for a new one. For the owner link, start the server again: it prints a new one until one has been used.
         */
        ProblemInvitationInvalid: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/invitation-invalid";
            /** @constant */
            title?: "Invitation invalid";
            /** @constant */
            status?: 409;
        };
        /**
         * @description Another user has this address.
         *
         *     Use another address, or sign in with this one.
         */
        ProblemEmailTaken: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/email-taken";
            /** @constant */
            title?: "Email taken";
            /** @constant */
            status?: 409;
        };
        /**
         * @description This would leave the publication without an owner.
         *
         *     Make someone else an owner first: `patchUser` with the role `owner`, or an invitation with that role.
         */
        ProblemLastOwner: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/last-owner";
            /** @constant */
            title?: "Last owner";
            /** @constant */
            status?: 409;
        };
        /**
         * @description The user still has posts, and posts have an author.
         *
         *     Repeat the request with `reassignTo`, the id of the user who gets them, or delete the posts first.
         */
        ProblemUserHasPosts: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/user-has-posts";
            /** @constant */
            title?: "User has posts";
            /** @constant */
            status?: 409;
        };
        /**
         * @description The current password is not the one that was sent.
         *
         *     Send the password that you sign in with now in `currentPassword`.
         */
        ProblemPasswordWrong: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/password-wrong";
            /** @constant */
            title?: "Password wrong";
            /** @constant */
            status?: 409;
        };
        /**
         * @description The address and the password do not belong together. The answer is the same whether or not there is a user with this address.
         *
         *     Check both. An owner can invite you anew if the password is lost.
         */
        ProblemSignInFailed: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/sign-in-failed";
            /** @constant */
            title?: "Sign in failed";
            /** @constant */
            status?: 401;
        };
        /**
         * @description The resource has changed since you read it. Your change was not made.
         *
         *     Read it again, look at what has changed, make your change on top, and send it with the new `ETag` in `If-Match`.
         */
        ProblemPreconditionFailed: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/precondition-failed";
            /** @constant */
            title?: "Precondition failed";
            /** @constant */
            status?: 412;
        };
        /**
         * @description A change needs an `If-Match` header, so that no one overwrites what they have not seen.
         *
         *     Read the resource, and send its `ETag` in `If-Match`. To overwrite whatever is there, send `If-Match: *`.
         */
        ProblemPreconditionRequired: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/precondition-required";
            /** @constant */
            title?: "Precondition required";
            /** @constant */
            status?: 428;
        };
        /**
         * @description None of the bytes that `Range` asks for are there.
         *
         *     `Content-Range` of the answer says how many bytes there are. Ask for less, or leave out `Range` to get all of them.
         */
        ProblemRangeNotSatisfiable: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/range-not-satisfiable";
            /** @constant */
            title?: "Range not satisfiable";
            /** @constant */
            status?: 416;
        };
        /**
         * @description The body is larger than this operation takes.
         *
         *     `detail` names the limit, in bytes. Send less.
         */
        ProblemContentTooLarge: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/content-too-large";
            /** @constant */
            title?: "Content too large";
            /** @constant */
            status?: 413;
        };
        /**
         * @description The operation does not take a body of this `Content-Type` or `Content-Encoding`.
         *
         *     The `Accept` header (for `PATCH`, `Accept-Patch` too) of the answer lists what is taken. Send the body as it is, without compression.
         */
        ProblemUnsupportedMediaType: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/unsupported-media-type";
            /** @constant */
            title?: "Unsupported media type";
            /** @constant */
            status?: 415;
        };
        /**
         * @description This is not a mail address.
         *
         *     `detail` says what is wrong with it. Write it like `ada@example.org`, without a name and without brackets.
         */
        ProblemInvalidAddress: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/invalid-address";
            /** @constant */
            title?: "Invalid address";
            /** @constant */
            status?: 400;
        };
        /**
         * @description The newsletter is sent to this address already.
         *
         *     There is nothing to do. If nothing arrives, look among the unwanted mails; to stop it, use the link at the end of any of them.
         */
        ProblemAlreadySubscribed: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/already-subscribed";
            /** @constant */
            title?: "Already subscribed";
            /** @constant */
            status?: 409;
        };
        /**
         * @description The link is unknown, has been used up or is too old.
         *
         *     Take the whole link, from the newest mail. A link to confirm is good for three days: subscribe again for a new one.
         */
        ProblemLinkInvalid: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/link-invalid";
            /** @constant */
            title?: "Link invalid";
            /** @constant */
            status?: 404;
        };
        /**
         * @description This was asked for too often: there were too many attempts in a short time, or too many requests of any kind.
         *
         *     Wait for as many seconds as `Retry-After` says, then try again. `RateLimit` says with every answer how many requests are left.
         */
        ProblemTooManyRequests: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/too-many-requests";
            /** @constant */
            title?: "Too many requests";
            /** @constant */
            status?: 429;
            /**
             * @description How many seconds to wait, as in the header.
             * @example 60
             */
            retryAfter?: number;
        };
        /**
         * @description A subscription cannot go from its state to this one.
         *
         *     It can be ended by `unsubscribed`, `bounced` or `complained`. To begin it, its reader subscribes and follows the link in the mail.
         */
        ProblemStatusRefused: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/status-refused";
            /** @constant */
            title?: "Status refused";
            /** @constant */
            status?: 409;
        };
        /**
         * @description Only a published post can be sent.
         *
         *     Publish the post with `publishPost`, then send it.
         */
        ProblemPostNotPublished: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/post-not-published";
            /** @constant */
            title?: "Post not published";
            /** @constant */
            status?: 409;
        };
        /**
         * @description This post has been sent to the subscribers. A post is sent once.
         *
         *     `GET /api/posts/{post}/send` tells how far it is. To write to the subscribers again, publish another post.
         */
        ProblemAlreadySent: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/already-sent";
            /** @constant */
            title?: "Already sent";
            /** @constant */
            status?: 409;
            /** @description The id of the send. */
            conflictsWith: components["schemas"]["SendId"];
        };
        /**
         * @description The server does not go to this address: only `http` and `https` on their own ports, and only to the public internet.
         *
         *     Use another address. Whoever runs the server can allow addresses of their own network with `GALLEY_ALLOW_PRIVATE_FETCH=on`.
         */
        ProblemUrlRefused: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/url-refused";
            /** @constant */
            title?: "URL refused";
            /** @constant */
            status?: 409;
        };
        /**
         * @description Another server was asked, and did not answer, or not with what was needed.
         *
         *     `detail` says what happened. Try again later, or see whether the address opens in a browser.
         */
        ProblemUpstreamFailed: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/upstream-failed";
            /** @constant */
            title?: "Upstream failed";
            /** @constant */
            status?: 424;
        };
        /**
         * @description The webhook endpoint is disabled, so nothing is sent to it.
         *
         *     `detail` says why it is. Mend that, then enable it with `patchWebhookEndpoint`.
         */
        ProblemEndpointDisabled: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/endpoint-disabled";
            /** @constant */
            title?: "Endpoint disabled";
            /** @constant */
            status?: 409;
        };
        /**
         * @description More than 10,000 events would be sent again.
         *
         *     Ask for a shorter time. When they have been delivered, ask for the rest.
         */
        ProblemReplayTooLarge: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/replay-too-large";
            /** @constant */
            title?: "Replay too large";
            /** @constant */
            status?: 409;
        };
        /**
         * @description A message of another system is not signed as it must be.
         *
         *     `detail` says what is wrong. Check that both sides have the same secret, that nothing between them changes the body, and that their clocks agree.
         */
        ProblemSignatureInvalid: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/signature-invalid";
            /** @constant */
            title?: "Signature invalid";
            /** @constant */
            status?: 401;
        };
        /**
         * @description The file is not a picture of a kind that is taken. Its content decides, not its name.
         *
         *     Send a JPEG, PNG, WebP, AVIF or GIF. SVG is not taken: it can carry programs. Save it as PNG or WebP.
         */
        ProblemUnsupportedImage: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/unsupported-image";
            /** @constant */
            title?: "Unsupported image";
            /** @constant */
            status?: 422;
        };
        /**
         * @description The file is a picture, but it is damaged, cut off, or has more pixels than are taken.
         *
         *     Save it anew, or make it smaller, and send it again. `detail` says which.
         */
        ProblemInvalidImage: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/invalid-image";
            /** @constant */
            title?: "Invalid image";
            /** @constant */
            status?: 422;
        };
        /**
         * @description A request with the same `Idempotency-Key` is still being answered.
         *
         *     Send it again after as many seconds as `Retry-After` says: you get the answer of the first. If the server died over it, the key is free again after a minute.
         */
        ProblemIdempotencyKeyInUse: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/idempotency-key-in-use";
            /** @constant */
            title?: "Idempotency key in use";
            /** @constant */
            status?: 409;
        };
        /**
         * @description The `Idempotency-Key` was sent here before, with another body.
         *
         *     A key is for one request, and for sending that one again as it was. Take a new key for a new request.
         */
        ProblemIdempotencyKeyReused: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/idempotency-key-reused";
            /** @constant */
            title?: "Idempotency key reused";
            /** @constant */
            status?: 422;
        };
        /**
         * @description The server failed. It is not your fault.
         *
         *     Send the request again later. If it happens again, tell whoever runs the server the `requestId`: the log has the rest under this name.
         */
        ProblemInternalError: components["schemas"]["Problem"] & {
            /** @constant */
            type?: "/problems/internal-error";
            /** @constant */
            title?: "Internal error";
            /** @constant */
            status?: 500;
        };
        /**
         * @description `draft`: only the owner sees it. `scheduled`: it becomes `published` at `publishedAt`.
         *     `published`: everyone sees it.
         * @enum {string}
         */
        PostStatus: "draft" | "scheduled" | "published";
        /**
         * @description Lower-case letters, digits and single hyphens.
         * @example openapi
         */
        Tag: string;
        /**
         * @description An opaque id. It never changes.
         * @example user_0c8r2w5j7y1d4h6p9s3g
         */
        UserId: string;
        /**
         * @description An opaque place in a list. Good only with the filters and the sort it came with.
         * @example eyJrIjoiMjAyNi0wOS0xNFQwODowMDowMC4wMDBaIn0
         */
        CursorValue: string;
        /** @description One fault. `pointer` says where in the body (RFC 6901), `parameter` which parameter. */
        Fault: {
            /**
             * @description A JSON Pointer into the body. Empty for the body as a whole.
             * @example /title
             */
            pointer?: string;
            /**
             * @description The name of the parameter.
             * @example limit
             */
            parameter?: string;
            /**
             * @description Where the parameter stands.
             * @enum {string}
             */
            in?: "path" | "query" | "header" | "cookie";
            /**
             * @description The rule that was broken, a JSON Schema keyword wherever there is one.
             * @example maxLength
             */
            keyword: string;
            /**
             * @description The same in words.
             * @example `title` must have at most 200 characters; it has 214.
             */
            detail: string;
        };
        /**
         * @description An opaque id. It never changes.
         * @example post_7f3k9q2m4x8c1v6b0n5t
         */
        PostId: string;
        /**
         * @description The last part of the post's address. Lower-case letters, digits and single hyphens. Unique.
         * @example what-a-contract-is-for
         */
        Slug: string;
        /**
         * @description One line of text with at least one visible character and no control characters.
         * @example What a contract is for
         */
        Title: string;
        /**
         * @description At most 20 tags, each one once. The order is kept.
         * @example [
         *       "contracts",
         *       "openapi"
         *     ]
         */
        Tags: components["schemas"]["Tag"][];
        /** @description Who wrote it. */
        Author: {
            id: components["schemas"]["UserId"];
            /**
             * @description The name to show.
             * @example Ada Marlow
             */
            name: string;
        };
        /**
         * Format: date-time
         * @description RFC 3339 in UTC, to the millisecond.
         * @example 2026-09-14T08:00:00.000Z
         */
        Time: string;
        /** @description A post without its body, as lists carry it. */
        PostSummary: {
            id: components["schemas"]["PostId"];
            slug: components["schemas"]["Slug"];
            title: components["schemas"]["Title"];
            /**
             * @description The excerpt, or the beginning of the body where none was set.
             * @example A contract says what crosses the wire.
             */
            excerpt: string;
            status: components["schemas"]["PostStatus"];
            tags: components["schemas"]["Tags"];
            author: components["schemas"]["Author"];
            /**
             * @description Counts the changes, from 1.
             * @example 3
             */
            version: number;
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
            /** @description When it went out, or will go out. `null` for a draft. */
            publishedAt: components["schemas"]["Time"] | null;
        };
        /** @description One page of posts. Where `nextCursor` is absent, this is the last one. */
        PostPage: {
            items: components["schemas"]["PostSummary"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /**
         * @description CommonMark with tables. HTML is shown as text. Any character but NUL.
         * @example A contract says what crosses the wire.
         *
         *     ## Both ways
         *
         *     Requests *and* responses.
         */
        Markdown: string;
        /**
         * @description A short text for lists and feeds. `null` takes the beginning of the body.
         * @example A contract says what crosses the wire.
         */
        Excerpt: string | null;
        /** @description A new post. It starts as a draft. */
        CreatePost: {
            title: components["schemas"]["Title"];
            /** @description Made from the title where it is left out. */
            slug?: components["schemas"]["Slug"];
            body?: components["schemas"]["Markdown"];
            excerpt?: components["schemas"]["Excerpt"];
            tags?: components["schemas"]["Tags"];
        };
        /** @description A post. */
        Post: {
            id: components["schemas"]["PostId"];
            slug: components["schemas"]["Slug"];
            title: components["schemas"]["Title"];
            /**
             * @description The excerpt, or the beginning of the body where none was set.
             * @example A contract says what crosses the wire.
             */
            excerpt: string;
            body: components["schemas"]["Markdown"];
            status: components["schemas"]["PostStatus"];
            tags: components["schemas"]["Tags"];
            author: components["schemas"]["Author"];
            /**
             * @description Counts the changes, from 1.
             * @example 3
             */
            version: number;
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
            /** @description When it went out, or will go out. `null` for a draft. */
            publishedAt: components["schemas"]["Time"] | null;
        };
        /** @description All that can be written of a post. */
        ReplacePost: {
            title: components["schemas"]["Title"];
            slug: components["schemas"]["Slug"];
            body: components["schemas"]["Markdown"];
            excerpt: components["schemas"]["Excerpt"];
            tags: components["schemas"]["Tags"];
        };
        /**
         * @description A merge patch (RFC 7396): what is left out stays, arrays are replaced,
         *     and a `null` excerpt is taken from the body again.
         */
        PatchPost: {
            title?: components["schemas"]["Title"];
            slug?: components["schemas"]["Slug"];
            body?: components["schemas"]["Markdown"];
            excerpt?: components["schemas"]["Excerpt"];
            tags?: components["schemas"]["Tags"];
        };
        /** @description When the post goes out. */
        PublishPost: {
            /**
             * @description A time to come schedules the post; a past one dates it back. Left out, a post that is
             *     already published keeps its time, and any other goes out now.
             */
            at?: components["schemas"]["Time"];
        };
        /**
         * @description An opaque id. It never changes.
         * @example rev_1h6t3y9u2k5w8e0r4q7a
         */
        RevisionId: string;
        /** @description What a post said before a change, without its body. */
        RevisionSummary: {
            id: components["schemas"]["RevisionId"];
            /**
             * @description The version of the post that this was.
             * @example 2
             */
            version: number;
            slug: components["schemas"]["Slug"];
            title: components["schemas"]["Title"];
            excerpt: components["schemas"]["Excerpt"];
            tags: components["schemas"]["Tags"];
            /** @description When the change came. */
            replacedAt: components["schemas"]["Time"];
            /** @description Who made the change. `null` where they have left. */
            replacedBy: components["schemas"]["Author"] | null;
        };
        /** @description One page of revisions, the newest first. Where `nextCursor` is absent, this is the last one. */
        RevisionPage: {
            items: components["schemas"]["RevisionSummary"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description What a post said before a change. */
        Revision: {
            id: components["schemas"]["RevisionId"];
            /**
             * @description The version of the post that this was.
             * @example 2
             */
            version: number;
            slug: components["schemas"]["Slug"];
            title: components["schemas"]["Title"];
            excerpt: components["schemas"]["Excerpt"];
            body: components["schemas"]["Markdown"];
            tags: components["schemas"]["Tags"];
            /** @description When the change came. */
            replacedAt: components["schemas"]["Time"];
            /** @description Who made the change. `null` where they have left. */
            replacedBy: components["schemas"]["Author"] | null;
        };
        /** @description A tag, and how much it is used. */
        TagCount: {
            name: components["schemas"]["Tag"];
            /**
             * @description How many published posts have it.
             * @example 12
             */
            count: number;
        };
        /** @description The most used tags. */
        TagList: {
            items: components["schemas"]["TagCount"][];
            /**
             * @description How many items there are at the most.
             * @example 20
             */
            limit: number;
        };
        /**
         * @description What kind of picture it is.
         * @enum {string}
         */
        MediaType: "image/jpeg" | "image/png" | "image/webp" | "image/avif" | "image/gif";
        /**
         * @description An opaque id. It never changes.
         * @example media_8c1v6b0n5t7f3k9q2m4x
         */
        MediaId: string;
        /**
         * @description Its name, without a path. It ends as its type asks for.
         * @example harbour.jpg
         */
        MediaName: string;
        /**
         * @description What it shows, for those who do not see it. Empty where it says nothing that the text does not.
         * @example Boats in a harbour at dawn
         */
        AlternativeText: string;
        /** @description A picture, and what is known of it. */
        Media: {
            id: components["schemas"]["MediaId"];
            name: components["schemas"]["MediaName"];
            type: components["schemas"]["MediaType"];
            /**
             * @description Of the picture, in bytes.
             * @example 184320
             */
            size: number;
            /**
             * @description In pixels.
             * @example 2400
             */
            width: number;
            /**
             * @description In pixels.
             * @example 1600
             */
            height: number;
            alt: components["schemas"]["AlternativeText"];
            /**
             * Format: uri-reference
             * @description Where the picture is, on this server. With `?width=` for a narrower copy.
             * @example /api/media/media_8c1v6b0n5t7f3k9q2m4x/file
             */
            url: string;
            /**
             * @description How wide the narrower copies are, in pixels.
             * @example [
             *       480,
             *       960,
             *       1600
             *     ]
             */
            widths: number[];
            /** @description Who uploaded it. `null` where they have left. */
            uploadedBy: components["schemas"]["Author"] | null;
            /**
             * @description Counts the changes, from 1.
             * @example 1
             */
            version: number;
            createdAt: components["schemas"]["Time"];
        };
        /** @description One page of media, the newest first. Where `nextCursor` is absent, this is the last one. */
        MediaPage: {
            items: components["schemas"]["Media"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description A picture. The file is the last field. */
        UploadMedia: {
            alt?: components["schemas"]["AlternativeText"];
            /**
             * Format: binary
             * @description The picture. Its name and type are taken from its content where they are wrong.
             */
            file: string;
        };
        /** @description A merge patch (RFC 7396). What is left out stays. */
        PatchMedia: {
            alt?: components["schemas"]["AlternativeText"];
            name?: components["schemas"]["MediaName"];
        };
        /**
         * Format: binary
         * @description Bytes, as they are.
         */
        Bytes: string;
        /**
         * @description An opaque id. It never changes.
         * @example send_6h1m8t3r5y0p2k7d4x9c
         */
        SendId: string;
        /**
         * @description A number of mails.
         * @example 1200
         */
        SendCount: number;
        /** @description A post on its way to the subscribers. */
        Send: {
            id: components["schemas"]["SendId"];
            postId: components["schemas"]["PostId"];
            /**
             * @description `done` when no mail waits any more.
             * @enum {string}
             */
            status: "running" | "done";
            /** @description How many had an active subscription when it began. */
            total: components["schemas"]["SendCount"];
            /** @description How many mails have not left yet. */
            waiting: components["schemas"]["SendCount"];
            /** @description How many mails have left. Without a mail server, how many lie in the outbox. */
            sent: components["schemas"]["SendCount"];
            /** @description How many mails the mail server refused for good. */
            failed: components["schemas"]["SendCount"];
            /** @description How many unsubscribed, or were erased, before their mail left. */
            skipped: components["schemas"]["SendCount"];
            createdAt: components["schemas"]["Time"];
            /** @description When the last mail left. `null` before that. */
            finishedAt: components["schemas"]["Time"] | null;
        };
        /** @description How to send it. */
        SendPost: {
            /**
             * @description Only tell how many would get it.
             * @default false
             */
            dryRun?: boolean;
        };
        /** @description What a send would do. */
        SendPreview: {
            total: components["schemas"]["SendCount"];
        };
        /** @description Who wants the newsletter. */
        NewSubscription: {
            /**
             * @description The mail address. What is not one is answered with 400; spaces around it and the case of its letters do not
             *     matter.
             * @example ada@example.org
             */
            email: string;
            /**
             * @description How to address them. An empty name is none.
             * @example Ada Marlow
             */
            name?: string;
        };
        /**
         * @description A mail address, in lower case, with its domain as the network knows it (`xn--...`).
         * @example ada@example.org
         */
        MailAddress: string;
        /** @description A subscription that waits for its confirmation. */
        Subscription: {
            email: components["schemas"]["MailAddress"];
            /**
             * @description Nothing is sent before the link in the mail has been followed.
             * @constant
             */
            status: "pending";
        };
        /**
         * @description The token in the link of the confirmation mail.
         * @example 8n3v6k1q9x4c7m2z5b0t8r3w6j1h4f9d
         */
        ConfirmToken: string;
        /** @description A page with a button. */
        Page: string;
        /** @description A subscription, and whether it has been confirmed. */
        Confirmation: {
            email: components["schemas"]["MailAddress"];
            /**
             * @description `pending` until it is confirmed, `active` from then on.
             * @enum {string}
             */
            status: "pending" | "active";
        };
        /** @description The token in the link of the confirmation mail. */
        ConfirmSubscription: {
            token: components["schemas"]["ConfirmToken"];
        };
        /** @description Whether the newsletter is sent. */
        Unsubscription: {
            /** @description The address, `null` where nothing is known of it any more. */
            email: components["schemas"]["MailAddress"] | null;
            /** @description Whether the newsletter is sent to this address, or would be after its confirmation. */
            subscribed: boolean;
        };
        /** @description What mail programs send for one click (RFC 8058). What counts is the address it is sent to. */
        OneClick: {
            /**
             * @description Always this text.
             * @constant
             */
            "List-Unsubscribe"?: "One-Click";
        };
        /**
         * @description `pending`: the confirmation mail has been sent. `active`: the newsletter is sent. `unsubscribed`: the reader ended
         *     it. `bounced`: the address takes no mail. `complained`: the reader called it spam. From the last three, only the
         *     reader leads back, through `pending`.
         * @enum {string}
         */
        SubscriberStatus: "pending" | "active" | "unsubscribed" | "bounced" | "complained";
        /**
         * @description An opaque id. It never changes.
         * @example sub_4d9s2k7w1n6x3v8q5m0c
         */
        SubscriberId: string;
        /**
         * @description How to address them. `null` where nobody said.
         * @example Ada Marlow
         */
        SubscriberName: string | null;
        /**
         * @description Where it began: `form`, `api` or `import`.
         * @example form
         */
        SubscriberSource: string;
        /** @description Someone who gets the newsletter, wants to, or did. */
        Subscriber: {
            id: components["schemas"]["SubscriberId"];
            email: components["schemas"]["MailAddress"];
            name: components["schemas"]["SubscriberName"];
            status: components["schemas"]["SubscriberStatus"];
            source: components["schemas"]["SubscriberSource"];
            /**
             * @description Counts the changes, from 1.
             * @example 2
             */
            version: number;
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
            /** @description When the reader confirmed it last. `null` before that. */
            confirmedAt: components["schemas"]["Time"] | null;
        };
        /** @description One page of subscribers. Where `nextCursor` is absent, this is the last one. */
        SubscriberPage: {
            items: components["schemas"]["Subscriber"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description A merge patch (RFC 7396): what is left out stays, and a `null` name is removed. */
        PatchSubscriber: {
            name?: components["schemas"]["SubscriberName"];
            status?: components["schemas"]["SubscriberStatus"];
        };
        /** @description One entry of the log of what was agreed to and taken back. */
        Consent: {
            status: components["schemas"]["SubscriberStatus"];
            /**
             * @description Where it came from.
             * @example confirm
             */
            source: string;
            /**
             * @description The network address that asked for it. `null` where it is not known.
             * @example 203.0.113.7
             */
            address: string | null;
            at: components["schemas"]["Time"];
        };
        /**
         * @description An opaque id. It never changes.
         * @example mail_2b7x5m9k4q1v8n3c6z0w
         */
        MailId: string;
        /**
         * @description `waiting`: it leaves soon, or is tried again. `sent`: the mail server has taken it. `failed`: the mail server
         *     refused it for good. `kept`: there is no mail server, so it stays here.
         * @enum {string}
         */
        MailStatus: "waiting" | "sent" | "failed" | "kept";
        /** @description A mail without its texts. */
        MailSummary: {
            id: components["schemas"]["MailId"];
            recipient: components["schemas"]["MailAddress"];
            /**
             * @description Its subject.
             * @example What a contract is for
             */
            subject: string;
            status: components["schemas"]["MailStatus"];
            /**
             * @description Why it did not leave the last time it was tried. `null` where nothing went wrong.
             * @example 550 5.1.1 No such mailbox
             */
            error: string | null;
            createdAt: components["schemas"]["Time"];
            /** @description When it left. `null` before that. */
            sentAt: components["schemas"]["Time"] | null;
        };
        /** @description Everything that is stored about a person. */
        SubscriberData: {
            subscriber: components["schemas"]["Subscriber"];
            /** @description In the order of time, the last 1,000. */
            consents: components["schemas"]["Consent"][];
            /** @description The newest first, the last 1,000. */
            mails: components["schemas"]["MailSummary"][];
        };
        /** @description One page of mails. Where `nextCursor` is absent, this is the last one. */
        MailPage: {
            items: components["schemas"]["MailSummary"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description A mail. */
        Mail: {
            id: components["schemas"]["MailId"];
            recipient: components["schemas"]["MailAddress"];
            /**
             * @description Its subject.
             * @example What a contract is for
             */
            subject: string;
            status: components["schemas"]["MailStatus"];
            /**
             * @description Why it did not leave the last time it was tried. `null` where nothing went wrong.
             * @example 550 5.1.1 No such mailbox
             */
            error: string | null;
            createdAt: components["schemas"]["Time"];
            /** @description When it left. `null` before that. */
            sentAt: components["schemas"]["Time"] | null;
            /**
             * @description The plain version. `null` once the mail has left.
             * @example Please confirm your subscription: https://blog.example.org/newsletter/confirm?token=8n3v6k1q9x4c7m2z5b0t8r3w6j1h4f9d
             */
            text: string | null;
            /**
             * @description The version with markup. `null` once the mail has left.
             * @example <p>Please confirm your subscription.</p>
             */
            html: string | null;
            /** @description What it has besides the headers of every mail. */
            headers: {
                [key: string]: string;
            };
        };
        /**
         * @description An opaque id. It never changes.
         * @example endpoint_4b8d2f6h0k3m7p1r5t9w
         */
        EndpointId: string;
        /**
         * @description Where events are sent to: an `https` address of the public internet, on port 443.
         *     With `GALLEY_ALLOW_PRIVATE_FETCH=on` also `http`, other ports and addresses of one's own network.
         * @example https://hooks.example.com/galley
         */
        EndpointUrl: string;
        /**
         * @description What the endpoint is for, in the words of its owner.
         * @example Rebuilds the static site
         */
        EndpointDescription: string;
        /**
         * @description What happened.
         * @enum {string}
         */
        EventType: "post.created" | "post.updated" | "post.published" | "post.unpublished" | "post.scheduled" | "post.deleted" | "post.sent" | "subscriber.created" | "subscriber.confirmed" | "subscriber.unsubscribed" | "subscriber.bounced" | "subscriber.complained" | "media.created" | "media.deleted" | "user.created" | "user.updated" | "user.deleted" | "invitation.created" | "key.created" | "key.deleted" | "webhook.test" | "webhook.received" | "import.finished";
        /**
         * @description The types of events that are sent. Empty, all of them.
         * @example [
         *       "post.published"
         *     ]
         */
        EventFilter: components["schemas"]["EventType"][];
        /**
         * @description `enabled`: events are delivered. `disabled`: none are, by hand or because it could not be reached for days;
         *     what waits is kept.
         * @enum {string}
         */
        EndpointStatus: "enabled" | "disabled";
        /** @description Where events are sent to. */
        WebhookEndpoint: {
            id: components["schemas"]["EndpointId"];
            url: components["schemas"]["EndpointUrl"];
            description: components["schemas"]["EndpointDescription"];
            events: components["schemas"]["EventFilter"];
            status: components["schemas"]["EndpointStatus"];
            /**
             * @description Why it is disabled, in a sentence. `null` while it is enabled.
             * @example It answered 410 Gone.
             */
            disabledReason: string | null;
            /** @description Since when no delivery has succeeded. `null` while they do. */
            failingSince: components["schemas"]["Time"] | null;
            /** @description Until then the secret before this one signs too. `null` where there is none. */
            oldSecretUntil: components["schemas"]["Time"] | null;
            /**
             * @description Counts the changes, from 1.
             * @example 1
             */
            version: number;
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
        };
        /** @description One page of endpoints, the newest first. Where `nextCursor` is absent, this is the last one. */
        WebhookEndpointPage: {
            items: components["schemas"]["WebhookEndpoint"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description A new endpoint. It is enabled. */
        CreateWebhookEndpoint: {
            url: components["schemas"]["EndpointUrl"];
            description?: components["schemas"]["EndpointDescription"];
            events?: components["schemas"]["EventFilter"];
        };
        /**
         * @description What deliveries are signed with, as Standard Webhooks writes it. It is shown in this answer and never again.
         * @example whsec_n0Xq8fV2yqk5xq2mJ7bS1v9tR4cE6wZ3aH8uL0dKpQs=
         */
        EndpointSecret: string;
        /** @description The endpoint and its secret. */
        WebhookEndpointSecret: components["schemas"]["WebhookEndpoint"] & {
            secret: components["schemas"]["EndpointSecret"];
        };
        /**
         * @description A merge patch (RFC 7396): what is left out stays, arrays are replaced. Enabling an endpoint
         *     forgets why it was disabled, and sends what has waited since.
         */
        PatchWebhookEndpoint: {
            url?: components["schemas"]["EndpointUrl"];
            description?: components["schemas"]["EndpointDescription"];
            events?: components["schemas"]["EventFilter"];
            status?: components["schemas"]["EndpointStatus"];
        };
        /**
         * @description An opaque id. It never changes.
         * @example delivery_9x3c6v0b4n8m2k5j7h1g
         */
        DeliveryId: string;
        /**
         * @description An opaque id. The same event has it everywhere.
         * @example evt_9q2m4x8c1v6b0n5t7f3k
         */
        EventId: string;
        /**
         * @description `waiting`: for its first or its next attempt. `delivered`: it was answered with a 2xx.
         *     `failed`: no attempt is left. Send it again with `redeliverWebhook`.
         * @enum {string}
         */
        DeliveryStatus: "waiting" | "delivered" | "failed";
        /** @description One try to deliver. */
        WebhookAttempt: {
            /**
             * @description Counts the attempts of this delivery, from 1.
             * @example 1
             */
            number: number;
            /**
             * @description The status of the answer. `null` where there was none.
             * @example 503
             */
            statusCode: number | null;
            /**
             * @description What went wrong, in a sentence. `null` where nothing did. What the endpoint answered is never shown.
             * @example It answered 503.
             */
            error: string | null;
            /**
             * @description How long it took, in milliseconds.
             * @example 84
             */
            durationMs: number;
            createdAt: components["schemas"]["Time"];
        };
        /** @description An event on its way to an endpoint. */
        WebhookDelivery: {
            id: components["schemas"]["DeliveryId"];
            endpointId: components["schemas"]["EndpointId"];
            /** @description The id of the event. It is sent as `webhook-id`, in every attempt and every repetition. */
            eventId: components["schemas"]["EventId"];
            eventType: components["schemas"]["EventType"];
            status: components["schemas"]["DeliveryStatus"];
            /** @description The delivery that was repeated by hand. `null` for the event's own. */
            repeats: components["schemas"]["DeliveryId"] | null;
            /** @description When the next attempt is due. `null` where there will be none. */
            nextAttemptAt: components["schemas"]["Time"] | null;
            createdAt: components["schemas"]["Time"];
            /** @description When it was answered with a 2xx. */
            deliveredAt: components["schemas"]["Time"] | null;
            /** @description All attempts so far, the first one first. */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        /** @description One page of deliveries, the newest first. Where `nextCursor` is absent, this is the last one. */
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description Which events are sent again. Only those that the endpoint is for, and at most 10,000. */
        ReplayWebhooks: {
            /** @description Events from this time on. */
            from: components["schemas"]["Time"];
            /** @description Events before this time. Left out, all until now. */
            until?: components["schemas"]["Time"];
        };
        /** @description What will be sent again. Follow it in the list of deliveries. */
        WebhookReplay: {
            /**
             * @description How many deliveries were made of it.
             * @example 42
             */
            deliveries: number;
        };
        /** @description The post that it happened to, as it was then. */
        PostEventData: {
            id: components["schemas"]["PostId"];
            slug: components["schemas"]["Slug"];
            title: components["schemas"]["Title"];
            status: components["schemas"]["PostStatus"];
            /**
             * @description Counts the changes of the post, from 1.
             * @example 3
             */
            version: number;
            /** @description When it went out, or will go out. `null` for a draft. */
            publishedAt: components["schemas"]["Time"] | null;
        };
        /** @description A post was created. */
        PostCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.created";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["PostEventData"];
        };
        /** @description A post was changed. */
        PostUpdatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.updated";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["PostEventData"];
        };
        /** @description A post went out. */
        PostPublishedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.published";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["PostEventData"];
        };
        /** @description A post is a draft again. */
        PostUnpublishedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.unpublished";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["PostEventData"];
        };
        /** @description A post was scheduled. */
        PostScheduledEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.scheduled";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["PostEventData"];
        };
        /** @description A post was deleted. */
        PostDeletedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.deleted";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["PostEventData"];
        };
        /** @description The post that was sent, and how many got it. */
        SendEventData: {
            id: components["schemas"]["PostId"];
            /**
             * @description The sending.
             * @example send_8c1v6b0n5t7f3k9q2m4x
             */
            send: string;
            /**
             * @description How many subscribers it was meant for.
             * @example 1204
             */
            total: number;
            /**
             * @description How many it was sent to.
             * @example 1201
             */
            sent: number;
            /**
             * @description How many it could not be sent to.
             * @example 1
             */
            failed: number;
        };
        /** @description A post was sent to the subscribers. */
        PostSentEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post.sent";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["SendEventData"];
        };
        /** @description The subscriber that it happened to, as it was then. */
        SubscriberEventData: {
            /**
             * @description The subscriber.
             * @example sub_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
            /**
             * Format: email
             * @description The address, in lower case.
             * @example ida@example.org
             */
            email: string;
            /**
             * @description What the subscriber is since then.
             * @enum {string}
             */
            status: "pending" | "active" | "unsubscribed" | "bounced" | "complained";
        };
        /** @description Someone asked for the newsletter. */
        SubscriberCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subscriber.created";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["SubscriberEventData"];
        };
        /** @description A subscriber confirmed the address. */
        SubscriberConfirmedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subscriber.confirmed";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["SubscriberEventData"];
        };
        /** @description A subscriber left. */
        SubscriberUnsubscribedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subscriber.unsubscribed";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["SubscriberEventData"];
        };
        /** @description The address of a subscriber does not work. */
        SubscriberBouncedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subscriber.bounced";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["SubscriberEventData"];
        };
        /** @description A subscriber called the newsletter spam. */
        SubscriberComplainedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "subscriber.complained";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["SubscriberEventData"];
        };
        /** @description The media file that it happened to. */
        MediaEventData: {
            /**
             * @description The media file.
             * @example media_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
            /**
             * @description Its name, as it was uploaded.
             * @example harbour.jpg
             */
            name: string;
            /**
             * @description Its media type.
             * @example image/jpeg
             */
            type: string;
            /**
             * @description In bytes.
             * @example 184320
             */
            size: number;
        };
        /** @description A media file was uploaded. */
        MediaCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "media.created";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["MediaEventData"];
        };
        /** @description A media file was deleted. */
        MediaDeletedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "media.deleted";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["MediaEventData"];
        };
        /** @description The user that it happened to, as it was then. */
        UserEventData: {
            id: components["schemas"]["UserId"];
            /**
             * @description The name to show.
             * @example Ada Marlow
             */
            name: string;
            /**
             * @description What the user may do.
             * @enum {string}
             */
            role: "owner" | "editor" | "author";
        };
        /** @description A user accepted an invitation. */
        UserCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "user.created";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["UserEventData"];
        };
        /** @description A user was changed. */
        UserUpdatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "user.updated";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["UserEventData"];
        };
        /** @description A user was deleted. */
        UserDeletedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "user.deleted";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["UserEventData"];
        };
        /** @description The invitation. Its link is not told. */
        InvitationEventData: {
            /**
             * @description The invitation.
             * @example inv_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
            /**
             * @description What the invited will be.
             * @enum {string}
             */
            role: "owner" | "editor" | "author";
            expiresAt: components["schemas"]["Time"];
        };
        /** @description Someone was invited. */
        InvitationCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invitation.created";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["InvitationEventData"];
        };
        /** @description The API key. The key itself is not told. */
        KeyEventData: {
            /**
             * @description The key.
             * @example key_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
            /**
             * @description What its user calls it.
             * @example Deploy script
             */
            name: string;
            user: components["schemas"]["UserId"];
        };
        /** @description An API key was created. */
        KeyCreatedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "key.created";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["KeyEventData"];
        };
        /** @description An API key was deleted. */
        KeyDeletedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "key.deleted";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["KeyEventData"];
        };
        /** @description The endpoint that was tested. */
        TestEventData: {
            /**
             * @description The webhook endpoint.
             * @example endpoint_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
        };
        /** @description A webhook endpoint was tested. */
        WebhookTestEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "webhook.test";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["TestEventData"];
        };
        /** @description A message that another system has sent to this server. */
        MessageEventData: {
            /**
             * @description The message.
             * @example message_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
            /**
             * @description Who sent it.
             * @enum {string}
             */
            source: "github" | "stripe" | "mail";
            /**
             * @description What the sender calls it.
             * @example push
             */
            type: string;
        };
        /** @description A message from another system arrived. */
        WebhookReceivedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "webhook.received";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["MessageEventData"];
        };
        /** @description The import, and what became of it. */
        ImportEventData: {
            /**
             * @description The import.
             * @example import_8c1v6b0n5t7f3k9q2m4x
             */
            id: string;
            /**
             * @description How it ended.
             * @enum {string}
             */
            status: "done" | "failed";
            /**
             * @description How many posts it has created.
             * @example 40
             */
            created: number;
            /**
             * @description How many posts it has updated.
             * @example 2
             */
            updated: number;
            /**
             * @description How many entries it could not take.
             * @example 0
             */
            failed: number;
        };
        /** @description An import ended. */
        ImportFinishedEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "import.finished";
            timestamp: components["schemas"]["Time"];
            data: components["schemas"]["ImportEventData"];
        };
        /** @description Something that has happened. `type` says what, and so what `data` is. */
        Event: components["schemas"]["PostCreatedEvent"] | components["schemas"]["PostUpdatedEvent"] | components["schemas"]["PostPublishedEvent"] | components["schemas"]["PostUnpublishedEvent"] | components["schemas"]["PostScheduledEvent"] | components["schemas"]["PostDeletedEvent"] | components["schemas"]["PostSentEvent"] | components["schemas"]["SubscriberCreatedEvent"] | components["schemas"]["SubscriberConfirmedEvent"] | components["schemas"]["SubscriberUnsubscribedEvent"] | components["schemas"]["SubscriberBouncedEvent"] | components["schemas"]["SubscriberComplainedEvent"] | components["schemas"]["MediaCreatedEvent"] | components["schemas"]["MediaDeletedEvent"] | components["schemas"]["UserCreatedEvent"] | components["schemas"]["UserUpdatedEvent"] | components["schemas"]["UserDeletedEvent"] | components["schemas"]["InvitationCreatedEvent"] | components["schemas"]["KeyCreatedEvent"] | components["schemas"]["KeyDeletedEvent"] | components["schemas"]["WebhookTestEvent"] | components["schemas"]["WebhookReceivedEvent"] | components["schemas"]["ImportFinishedEvent"];
        /** @description One page of events. Where `nextCursor` is absent, this is the last one. */
        EventPage: {
            items: components["schemas"]["Event"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /**
         * @description An opaque id. It never changes.
         * @example sess_9q4w8e2r6t1y5u3i7o0p
         */
        SessionId: string;
        /** @description A signed-in browser. */
        Session: {
            id: components["schemas"]["SessionId"];
            /**
             * @description What the browser called itself when it signed in.
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
             */
            userAgent: string | null;
            /** @description Whether it is the one that asks. */
            current: boolean;
            createdAt: components["schemas"]["Time"];
            /** @description To a few minutes. */
            lastSeenAt: components["schemas"]["Time"];
            /** @description When it ends, if it is not used before. */
            expiresAt: components["schemas"]["Time"];
        };
        /**
         * @description The name to show. One line with at least one visible character and no control characters.
         * @example Ada Marlow
         */
        UserName: string;
        /**
         * @description An address for mail. Upper and lower case are the same.
         * @example ada@marlow.example
         */
        Email: string;
        /**
         * @description What a user may do. `owner`: everything. `editor`: all posts, media, subscribers and sends.
         *     `author`: their own posts and media.
         * @enum {string}
         */
        Role: "owner" | "editor" | "author";
        /**
         * @description A few sentences about the person. Empty for none.
         * @example Ada prints
         * @example and writes about printing.
         */
        Bio: string;
        /**
         * @description The person's own page. `null` for none.
         * @example https://marlow.example/
         */
        Website: string | null;
        /** @description A user, as they and the owner see them. */
        User: {
            id: components["schemas"]["UserId"];
            name: components["schemas"]["UserName"];
            /** @description The address to sign in with. `null` for the first owner until they have followed the owner link. */
            email: components["schemas"]["Email"] | null;
            role: components["schemas"]["Role"];
            bio: components["schemas"]["Bio"];
            website: components["schemas"]["Website"];
            /**
             * @description Counts the changes, from 1.
             * @example 3
             */
            version: number;
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
        };
        /** @description Who is signed in, and until when. */
        CurrentSession: {
            session: components["schemas"]["Session"];
            user: components["schemas"]["User"];
        };
        /** @description An address and a password. */
        SignIn: {
            /**
             * @description The address of the user. Upper and lower case are the same.
             * @example ada@marlow.example
             */
            email: string;
            /**
             * @description The password of the user.
             * @example nine quiet presses at dawn
             */
            password: string;
        };
        /** @description One page of sessions, the newest first. Where `nextCursor` is absent, this is the last one. */
        SessionPage: {
            items: components["schemas"]["Session"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /**
         * @description A password. Long is better than complicated.
         * @example nine quiet presses at dawn
         */
        Password: string;
        /** @description The password of now, and the next one. */
        ReplacePassword: {
            /**
             * @description The one that you sign in with now.
             * @example nine quiet presses at dawn
             */
            currentPassword: string;
            newPassword: components["schemas"]["Password"];
        };
        /** @description All that users write of themselves. */
        ReplaceProfile: {
            name: components["schemas"]["UserName"];
            bio: components["schemas"]["Bio"];
            website: components["schemas"]["Website"];
        };
        /** @description A merge patch (RFC 7396). What is left out stays as it is, and a `null` website is removed. */
        PatchProfile: {
            name?: components["schemas"]["UserName"];
            bio?: components["schemas"]["Bio"];
            website?: components["schemas"]["Website"];
        };
        /** @description One page of users. Where `nextCursor` is absent, this is the last one. */
        UserPage: {
            items: components["schemas"]["User"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /**
         * @description What the link carries. Good once, for seven days.
         * @example 7k2p9x4c1v6b0n5t8r3w7j2y5d1h4f6s9g0m2q4z
         */
        InvitationToken: string;
        /** @description The token of an invitation, and who accepts it. */
        AcceptInvitation: {
            token: components["schemas"]["InvitationToken"];
            name: components["schemas"]["UserName"];
            email: components["schemas"]["Email"];
            password: components["schemas"]["Password"];
        };
        /** @description A merge patch (RFC 7396). What is left out stays as it is. */
        PatchUser: {
            name?: components["schemas"]["UserName"];
            email?: components["schemas"]["Email"];
            role?: components["schemas"]["Role"];
        };
        /**
         * @description An opaque id. It never changes.
         * @example inv_6n2x9c4k1v8b3m7q5t0w
         */
        InvitationId: string;
        /** @description A link that makes whoever has it a user, once. */
        Invitation: {
            id: components["schemas"]["InvitationId"];
            role: components["schemas"]["Role"];
            /** @description Where the link was sent. `null` where it was handed over. */
            email: components["schemas"]["Email"] | null;
            createdAt: components["schemas"]["Time"];
            expiresAt: components["schemas"]["Time"];
            /** @description When it was accepted. `null` while it is open. */
            acceptedAt: components["schemas"]["Time"] | null;
        };
        /** @description One page of invitations, the newest first. Where `nextCursor` is absent, this is the last one. */
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description Who is invited. With `email`, the link is mailed there too. */
        CreateInvitation: {
            role: components["schemas"]["Role"];
            email?: components["schemas"]["Email"];
        };
        /** @description The invitation with its link, which is not shown again. */
        CreatedInvitation: {
            invitation: components["schemas"]["Invitation"];
            /**
             * Format: uri
             * @description The page where it is accepted. Whoever has it can become a user.
             * @example http://localhost:3000/studio/welcome?token=7k2p9x4c1v6b0n5t8r3w7j2y5d1h4f6s9g0m2q4z
             */
            link: string;
        };
        /**
         * @description An opaque id. It never changes.
         * @example key_3d8s1f6g9h2j5k0l4z7x
         */
        KeyId: string;
        /**
         * @description What the key is for. One line with at least one visible character and no control characters.
         * @example The build of the blog
         */
        KeyName: string;
        /**
         * @description What a key may do. Never more than the role of its user.
         * @enum {string}
         */
        Scope: "posts:read" | "posts:write" | "posts:send" | "media:read" | "media:write" | "subscribers:read" | "subscribers:write" | "profile:read" | "profile:write" | "users:read" | "users:write" | "keys:read" | "keys:write" | "webhooks:read" | "webhooks:write" | "events:read" | "mails:read" | "preview:read";
        /**
         * @description What the key may do, each scope once.
         * @example [
         *       "posts:read",
         *       "posts:write"
         *     ]
         */
        Scopes: components["schemas"]["Scope"][];
        /** @description An API key, without the key itself. */
        Key: {
            id: components["schemas"]["KeyId"];
            name: components["schemas"]["KeyName"];
            /**
             * @description How the key begins, to tell keys apart.
             * @example gal_7m2x
             */
            prefix: string;
            scopes: components["schemas"]["Scopes"];
            createdAt: components["schemas"]["Time"];
            /** @description When it was last used, to the minute. `null` where it never was. */
            lastUsedAt: components["schemas"]["Time"] | null;
            /** @description From when on it is no longer good. `null` for never. */
            expiresAt: components["schemas"]["Time"] | null;
        };
        /** @description One page of keys, the newest first. Where `nextCursor` is absent, this is the last one. */
        KeyPage: {
            items: components["schemas"]["Key"][];
            /**
             * @description The page that was asked for. Absent when paging by cursor.
             * @example 1
             */
            page?: number;
            /**
             * @description How many items a page has at the most.
             * @example 20
             */
            limit: number;
            nextCursor?: components["schemas"]["CursorValue"];
        };
        /** @description What the key is for and what it may do. */
        CreateKey: {
            name: components["schemas"]["KeyName"];
            scopes: components["schemas"]["Scopes"];
            /**
             * @description For how many days it is good. `null` or left out for no end.
             * @example 90
             */
            expiresInDays?: number | null;
        };
        /** @description The key itself, which is not shown again, and what is kept of it. */
        CreatedKey: {
            key: components["schemas"]["Key"];
            /**
             * @description To be sent as `Authorization: Bearer`.
             * @example gal_7m2x9c4k1v6b8n3q5t0w7z2r4y6p8s1d
             */
            secret: string;
        };
        /**
         * @description Whatever the source sends. Of `mail`, `type` (`bounced` or `complained`) and `email` are read;
         *     of the others, what kind of message it is.
         */
        InboundMessage: {
            [key: string]: unknown;
        };
        /**
         * @description An `http` or `https` address of the public internet, on port 80 or 443.
         * @example https://example.com/articles/contracts
         */
        PreviewUrl: string;
        /** @description What a page says of itself. It is text of others, never HTML to be shown as it is. */
        LinkCard: {
            /**
             * @description Where the page is, after redirects, or where it says that it belongs on the same host.
             * @example https://example.com/articles/contracts
             */
            url: string;
            /**
             * @description Its title, or the name of its host where it has none.
             * @example What contracts are for
             */
            title: string;
            /**
             * @description What it is about. Absent where the page does not say.
             * @example A contract says what crosses the wire.
             */
            description?: string;
            /**
             * @description The publication it belongs to.
             * @example Example
             */
            siteName?: string;
            /**
             * @description The address of its picture. It was not fetched.
             * @example https://example.com/cards/contracts.png
             */
            image?: string;
        };
        /**
         * Format: uri
         * @description An address of this server.
         * @example https://blog.example.org/
         */
        FeedAddress: string;
        /** @description A post. */
        JsonFeedItem: {
            id: components["schemas"]["FeedAddress"];
            url: components["schemas"]["FeedAddress"];
            /**
             * @description Its title.
             * @example The lost update
             */
            title: string;
            /**
             * @description Its beginning, or what its author wrote in place of it.
             * @example Two people open the same post.
             */
            content_text: string;
            date_modified: components["schemas"]["Time"];
            date_published?: components["schemas"]["Time"];
            /** @description Who wrote it. */
            author?: {
                /**
                 * @description Their name.
                 * @example Ada Marlow
                 */
                name: string;
            };
            /** @description What it is about. */
            tags?: string[];
        };
        /** @description The newest posts as JSON Feed, version 1. */
        JsonFeed: {
            /** @constant */
            version: "https://jsonfeed.org/version/1";
            /**
             * @description The name of the publication.
             * @example Galley
             */
            title: string;
            home_page_url: components["schemas"]["FeedAddress"];
            feed_url: components["schemas"]["FeedAddress"];
            /**
             * @description What it is about.
             * @example Notes on APIs that are written before they are built.
             */
            description: string;
            items: components["schemas"]["JsonFeedItem"][];
        };
        /** @description One thing that the server stands on. */
        HealthCheck: {
            /**
             * @description Whether it answered.
             * @enum {string}
             */
            status: "healthy" | "failing";
            /**
             * @description How long the check took, in milliseconds.
             * @example 1
             */
            durationMs: number;
        };
        /** @description What the server stands on, and how it is. */
        Health: {
            /**
             * @description `degraded` as soon as one check fails.
             * @enum {string}
             */
            status: "healthy" | "degraded";
            timestamp: components["schemas"]["Time"];
            /**
             * @description The version of the server.
             * @example 0.1.0
             */
            version: string;
            checks: {
                database: components["schemas"]["HealthCheck"];
                jobs: components["schemas"]["HealthCheck"];
                storage: components["schemas"]["HealthCheck"];
            };
        };
    };
    responses: {
        /** @description The server failed. Any other answer of this kind has this form too. */
        InternalError: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is missing, unknown or not as the contract asks. */
        InvalidParameters: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidParameters"];
            };
        };
        /** @description There are credentials, and they are not good. */
        CredentialsInvalid: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemCredentialsInvalid"];
            };
        };
        /** @description The credentials are good, but lack a scope, or their user has another role, or another site sent them. */
        Forbidden: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["InsufficientScope"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemForbidden"] | components["schemas"]["ProblemCrossOrigin"];
            };
        };
        /** @description Nothing that `Accept` allows is offered. */
        NotAcceptable: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemNotAcceptable"];
            };
        };
        /** @description You have asked for more than the limit allows. */
        TooManyRequests: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemTooManyRequests"];
            };
        };
        /** @description A parameter is not as the contract asks, or the body cannot be read. */
        BadRequest: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidParameters"] | components["schemas"]["ProblemMalformedBody"];
            };
        };
        /** @description The credentials are missing or not good. */
        Unauthorized: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemCredentialsMissing"] | components["schemas"]["ProblemCredentialsInvalid"];
            };
        };
        /** @description The body did not arrive in time. */
        RequestTimeout: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemRequestTimeout"];
            };
        };
        /** @description Another post has this slug, or the `Idempotency-Key` is in use. */
        SlugTakenOrKeyInUse: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSlugTaken"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description The body is too large. */
        ContentTooLarge: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemContentTooLarge"];
            };
        };
        /** @description The body is of a kind that is not taken here. */
        UnsupportedMediaType: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                Accept: components["headers"]["Accept"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemUnsupportedMediaType"];
            };
        };
        /** @description The body is not as the contract asks, or the `Idempotency-Key` was used for something else. */
        InvalidBodyOrKeyReused: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidBody"] | components["schemas"]["ProblemIdempotencyKeyReused"];
            };
        };
        /** @description There is nothing of this name, or nothing that you may see. */
        NotFound: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemNotFound"];
            };
        };
        /** @description Another post has this slug. */
        SlugTaken: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSlugTaken"];
            };
        };
        /** @description The post has changed since it was read. */
        PreconditionFailed: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemPreconditionFailed"];
            };
        };
        /** @description The body is not as the contract asks. */
        InvalidBody: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidBody"];
            };
        };
        /** @description The `If-Match` header is missing. */
        PreconditionRequired: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemPreconditionRequired"];
            };
        };
        /** @description The body is of a kind that is not taken here. */
        UnsupportedPatchType: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                Accept: components["headers"]["Accept"];
                "Accept-Patch": components["headers"]["AcceptPatch"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemUnsupportedMediaType"];
            };
        };
        /** @description A request with the same `Idempotency-Key` is still being answered. */
        KeyInUse: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description The form is not as the contract asks, or the file is no picture that is taken, or the `Idempotency-Key` was used for something else. */
        InvalidImage: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidBody"] | components["schemas"]["ProblemUnsupportedImage"] | components["schemas"]["ProblemInvalidImage"] | components["schemas"]["ProblemIdempotencyKeyReused"];
            };
        };
        /** @description None of the bytes that were asked for are there. */
        RangeNotSatisfiable: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Content-Range": components["headers"]["ContentRangeOfNothing"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemRangeNotSatisfiable"];
            };
        };
        /** @description The post is not published, or has been sent, or the `Idempotency-Key` is in use. */
        CannotSend: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemPostNotPublished"] | components["schemas"]["ProblemAlreadySent"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description A parameter, the body or the mail address is not as the contract asks. */
        BadSubscription: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidParameters"] | components["schemas"]["ProblemMalformedBody"] | components["schemas"]["ProblemInvalidAddress"];
            };
        };
        /** @description The newsletter is sent to this address already, or the `Idempotency-Key` is in use. */
        AlreadySubscribed: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemAlreadySubscribed"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description This was asked for too often. */
        TooManyMails: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemTooManyRequests"];
            };
        };
        /** @description The link is unknown, used up or too old. */
        LinkInvalid: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemLinkInvalid"];
            };
        };
        /** @description A subscription cannot go from its state to this one. */
        StatusRefused: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemStatusRefused"];
            };
        };
        /** @description The server does not go to this address, or the `Idempotency-Key` is in use. */
        UrlRefusedOrKeyInUse: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemUrlRefused"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description The server does not go to this address. */
        UrlRefused: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemUrlRefused"];
            };
        };
        /** @description The endpoint is disabled, so nothing is sent to it, or the `Idempotency-Key` is in use. */
        EndpointDisabled: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemEndpointDisabled"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description The time holds more events than are sent again at once, or the `Idempotency-Key` is in use. */
        ReplayTooLarge: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemReplayTooLarge"] | components["schemas"]["ProblemEndpointDisabled"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description The event to go on after is not there, or no longer. */
        EventUnknown: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemEventUnknown"];
            };
        };
        /** @description The address and the password do not belong together. */
        SignInFailed: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSignInFailed"];
            };
        };
        /** @description A page of another site sent this. */
        CrossOrigin: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemCrossOrigin"];
            };
        };
        /** @description There were too many attempts in a short time. */
        TooManyAttempts: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemTooManyRequests"];
            };
        };
        /** @description The current password is another one. */
        PasswordWrong: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemPasswordWrong"];
            };
        };
        /** @description A parameter, the body or the mail address is not as the contract asks. */
        BadAddress: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvalidParameters"] | components["schemas"]["ProblemMalformedBody"] | components["schemas"]["ProblemInvalidAddress"];
            };
        };
        /** @description The invitation is not good, or the address belongs to another user, or the `Idempotency-Key` is in use. */
        InvitationConflict: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemInvitationInvalid"] | components["schemas"]["ProblemEmailTaken"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /** @description It would leave no owner, or posts without an author. */
        UserInUse: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemLastOwner"] | components["schemas"]["ProblemUserHasPosts"];
            };
        };
        /** @description It would leave no owner, or the address belongs to another user. */
        UserConflict: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemLastOwner"] | components["schemas"]["ProblemEmailTaken"];
            };
        };
        /** @description Another user has this address, or the `Idempotency-Key` is in use. */
        EmailTaken: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfterKey"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemEmailTaken"] | components["schemas"]["ProblemIdempotencyKeyInUse"];
            };
        };
        /**
         * @description The signature is missing, is not of this body, or is too old. `WWW-Authenticate` names `Signature`: no scheme of
         *     HTTP is meant, but the signature that the source makes.
         */
        SignatureInvalid: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSignatureInvalid"];
            };
        };
        /** @description The other server did not answer as it should. */
        UpstreamFailed: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemUpstreamFailed"];
            };
        };
        /** @description More previews were asked for than there are in a minute. */
        TooManyPreviews: {
            headers: {
                "Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemTooManyRequests"];
            };
        };
    };
    parameters: {
        /**
         * @description Only posts in this state. Without credentials only published posts are seen, whatever is asked for.
         * @example published
         */
        Status: components["schemas"]["PostStatus"];
        /**
         * @description Only posts with all of these tags. Repeat it for more than one.
         * @example [
         *       "openapi"
         *     ]
         */
        Tag: components["schemas"]["Tag"][];
        /** @description Only posts of this author. */
        Author: components["schemas"]["UserId"];
        /**
         * @description Full-text search in title, excerpt and body (its first 65,536 characters). All words must be there;
         *     `"quoted words"` in this order, `or` between alternatives, `-word` to exclude one.
         * @example contract drift
         */
        Search: string;
        /**
         * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
         * @example 2
         */
        Page: number;
        /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
        Cursor: components["schemas"]["CursorValue"];
        /**
         * @description How many items a page has at the most.
         * @example 20
         */
        Limit: number;
        /**
         * @description The order. A minus sign turns it round. Drafts come as if published last.
         * @example -publishedAt
         */
        Sort: "-publishedAt" | "publishedAt" | "-createdAt" | "createdAt" | "-updatedAt" | "updatedAt" | "-title" | "title";
        /**
         * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
         *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
         *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
         *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
         *
         *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
         * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
         */
        IdempotencyKey: string;
        /**
         * @description The id or the slug of the post.
         * @example what-a-contract-is-for
         */
        Post: string;
        /**
         * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
         * @example "7f3k9q2m4x8c1v6b0n5t.3"
         */
        IfNoneMatch: string;
        /**
         * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
         *     Missing: 428. Stale: 412.
         * @example "7f3k9q2m4x8c1v6b0n5t.3"
         */
        IfMatch: string;
        /**
         * @description The id of the revision.
         * @example rev_1h6t3y9u2k5w8e0r4q7a
         */
        Revision: components["schemas"]["RevisionId"];
        /**
         * @description Only pictures of this type.
         * @example image/jpeg
         */
        Type: components["schemas"]["MediaType"];
        /**
         * @description The id of the picture.
         * @example media_8c1v6b0n5t7f3k9q2m4x
         */
        Media: components["schemas"]["MediaId"];
        /**
         * @description How wide it has to be, in pixels. The narrowest copy that is as wide is sent, as WebP; where none is, the picture itself.
         * @example 960
         */
        Width: number;
        /**
         * @description The token in the link of the confirmation mail. Good for three days.
         * @example 8n3v6k1q9x4c7m2z5b0t8r3w6j1h4f9d
         */
        ConfirmToken: components["schemas"]["ConfirmToken"];
        /**
         * @description The token in the link of a newsletter. It never grows old, and it is good for nothing else.
         * @example sub_4d9s2k7w1n6x3v8q5m0c.q3sVtYQ6m0nqZ1f8K2c5R7x9B4dWjHhUe-LgTpAoXyE
         */
        UnsubscribeToken: string;
        /**
         * @description Only subscribers in this state.
         * @example active
         */
        SubscriberStatus: components["schemas"]["SubscriberStatus"];
        /**
         * @description Only addresses that contain this text, whatever the case.
         * @example example.org
         */
        SubscriberSearch: string;
        /**
         * @description The id of the subscriber.
         * @example sub_4d9s2k7w1n6x3v8q5m0c
         */
        Subscriber: components["schemas"]["SubscriberId"];
        /**
         * @description Only mails in this state.
         * @example kept
         */
        MailStatus: components["schemas"]["MailStatus"];
        /**
         * @description Only mails to exactly this address.
         * @example ada@example.org
         */
        Recipient: string;
        /**
         * @description The id of the mail.
         * @example mail_2b7x5m9k4q1v8n3c6z0w
         */
        Mail: components["schemas"]["MailId"];
        /**
         * @description The id of the endpoint.
         * @example endpoint_4b8d2f6h0k3m7p1r5t9w
         */
        Endpoint: components["schemas"]["EndpointId"];
        /**
         * @description Only deliveries in this state.
         * @example failed
         */
        DeliveryStatus: components["schemas"]["DeliveryStatus"];
        /**
         * @description The id of the delivery.
         * @example delivery_9x3c6v0b4n8m2k5j7h1g
         */
        Delivery: components["schemas"]["DeliveryId"];
        /**
         * @description Only events of this type. Repeat it for more than one.
         * @example [
         *       "post.published"
         *     ]
         */
        EventTypes: components["schemas"]["EventType"][];
        /**
         * @description The order. `-timestamp` is the newest first, `timestamp` the order in which it happened.
         * @example -timestamp
         */
        EventSort: "-timestamp" | "timestamp";
        /**
         * @description The same as `Last-Event-ID`, for those who cannot send headers. The header wins.
         * @example evt_00000000000000000000
         */
        LastEventIdQuery: components["schemas"]["EventId"];
        /**
         * @description For the stream: go on after this event. Browsers send it by themselves. `evt_00000000000000000000` is before all
         *     events; without it the stream begins now.
         */
        LastEventId: components["schemas"]["EventId"];
        /**
         * @description What the browser calls itself. Its first 200 characters are kept, to tell sessions apart.
         * @example Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
         */
        UserAgent: string;
        /**
         * @description The id of the session.
         * @example sess_9q4w8e2r6t1y5u3i7o0p
         */
        Session: components["schemas"]["SessionId"];
        /**
         * @description Only users with this role.
         * @example author
         */
        RoleFilter: components["schemas"]["Role"];
        /**
         * @description The id of the user.
         * @example user_0c8r2w5j7y1d4h6p9s3g
         */
        User: components["schemas"]["UserId"];
        /**
         * @description Who gets the posts of the user that is deleted. Needed where there are any.
         * @example user_5t9v3x7z1b4n8m2k6j0h
         */
        ReassignTo: components["schemas"]["UserId"];
        /**
         * @description The id of the invitation.
         * @example inv_6n2x9c4k1v8b3m7q5t0w
         */
        Invitation: components["schemas"]["InvitationId"];
        /**
         * @description The id of the key.
         * @example key_3d8s1f6g9h2j5k0l4z7x
         */
        Key: components["schemas"]["KeyId"];
        /**
         * @description Who sends it.
         * @example github
         */
        Source: "github" | "stripe" | "mail";
        /**
         * @description Of GitHub. `sha256=` and the HMAC-SHA256 of the body, in hexadecimal.
         * @example sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17
         */
        GithubSignature: string;
        /**
         * @description Of GitHub. The id of the message.
         * @example 72d3162e-cc78-11e3-81ab-4c9367dc0958
         */
        GithubDelivery: string;
        /**
         * @description Of GitHub. The kind of the message.
         * @example push
         */
        GithubEvent: string;
        /**
         * @description Of Stripe. `t=` and a time in seconds, and `v1=` with the HMAC-SHA256 of `time.body`, in hexadecimal.
         * @example t=1795169700,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd
         */
        StripeSignature: string;
        /**
         * @description Of Standard Webhooks. The id of the message.
         * @example msg_p5jXN8AQM9LWM0D4loKWxJek
         */
        MailId: string;
        /**
         * @description Of Standard Webhooks. When it was sent, in seconds.
         * @example 1795169700
         */
        MailTimestamp: string;
        /**
         * @description Of Standard Webhooks. `v1,` and the HMAC-SHA256 of `id.time.body`, in base64; several with spaces between them.
         * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
         */
        MailSignature: string;
        /**
         * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
         * @example evt_9q2m4x8c1v6b0n5t7f3k
         */
        WebhookId: components["schemas"]["EventId"];
        /**
         * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
         * @example 1795169700
         */
        WebhookTimestamp: number;
        /**
         * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
         *     space between them: one that is right is enough.
         * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of this request, as the server's log names it.
         * @example req_5v2n8d0q7k4x1m9c3t6b
         */
        RequestId: string;
        /**
         * @description The neighbouring pages, `next`, `prev` and `first` (RFC 8288). Absent where there is none.
         * @example </api/posts?limit=20&page=2>; rel="next"
         */
        Link: string;
        /**
         * @description How to authenticate (RFC 6750, section 3).
         * @example Bearer realm="api"
         */
        WwwAuthenticate: string;
        /**
         * @description The scope that a key would need (RFC 6750, section 3). Absent where a scope is not what is missing.
         * @example Bearer realm="api", error="insufficient_scope", scope="posts:write"
         */
        InsufficientScope: string;
        /**
         * @description How many seconds to wait (RFC 9110, section 10.2.3).
         * @example 60
         */
        RetryAfter: number;
        /**
         * @description A strong validator, made from the version (RFC 9110, section 8.8.3).
         * @example "7f3k9q2m4x8c1v6b0n5t.3"
         */
        ETag: string;
        /**
         * @description The address of what was created.
         * @example /api/posts/post_7f3k9q2m4x8c1v6b0n5t
         */
        Location: string;
        /**
         * @description How many seconds to wait (RFC 9110, section 10.2.3), where the `Idempotency-Key` is in use.
         * @example 1
         */
        RetryAfterKey: number;
        /**
         * @description The media types that this operation takes (RFC 9110, section 12.5.1).
         * @example application/json
         */
        Accept: string;
        /**
         * @description The patch formats that this resource takes (RFC 5789, section 3.1).
         * @example application/merge-patch+json
         */
        AcceptPatch: string;
        /**
         * @description How long it may be kept.
         * @example public, max-age=31536000, immutable
         */
        Immutable: "public, max-age=31536000, immutable";
        /**
         * @description The name to save the content under (RFC 6266).
         * @example attachment; filename="posts.csv"
         */
        ContentDisposition: string;
        /**
         * @description Parts can be asked for, by `Range` in bytes (RFC 9110, section 14).
         * @example bytes
         */
        AcceptRanges: "bytes";
        /**
         * @description Which bytes these are, and of how many.
         * @example bytes 0-1023/48213
         */
        ContentRange: string;
        /**
         * @description How many bytes there are.
         * @example bytes *\/48213
         */
        ContentRangeOfNothing: string;
        /**
         * @description Of a stream, for proxies that would keep it until it is whole (nginx, `proxy_buffering`).
         * @example no
         */
        Buffering: "no";
        /**
         * @description The session's cookie `galley_session`, which no script can read (RFC 6265).
         * @example galley_session=3d8s1f6g9h2j5k0l4z7x0c8r2w5j7y1d4h6p9s3g; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure
         */
        SetCookie: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPosts: {
        parameters: {
            query?: {
                /**
                 * @description Only posts in this state. Without credentials only published posts are seen, whatever is asked for.
                 * @example published
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description Only posts with all of these tags. Repeat it for more than one.
                 * @example [
                 *       "openapi"
                 *     ]
                 */
                tag?: components["parameters"]["Tag"];
                /** @description Only posts of this author. */
                author?: components["parameters"]["Author"];
                /**
                 * @description Full-text search in title, excerpt and body (its first 65,536 characters). All words must be there;
                 *     `"quoted words"` in this order, `or` between alternatives, `-word` to exclude one.
                 * @example contract drift
                 */
                q?: components["parameters"]["Search"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The order. A minus sign turns it round. Drafts come as if published last.
                 * @example -publishedAt
                 */
                sort?: components["parameters"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of posts. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["CredentialsInvalid"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            /** @description The post, created. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["SlugTakenOrKeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                    "text/markdown": string;
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["CredentialsInvalid"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    replacePost: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacePost"];
            };
        };
        responses: {
            /** @description The post, replaced. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["SlugTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    patchPost: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchPost"];
            };
        };
        responses: {
            /** @description The post, changed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["SlugTaken"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedPatchType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["CredentialsInvalid"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    publishPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PublishPost"];
            };
        };
        responses: {
            /** @description The post, published or scheduled. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    unpublishPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post, a draft. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["KeyInUse"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listRevisions: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of revisions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
                /**
                 * @description The id of the revision.
                 * @example rev_1h6t3y9u2k5w8e0r4q7a
                 */
                revision: components["parameters"]["Revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revision. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    restoreRevision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
                /**
                 * @description The id of the revision.
                 * @example rev_1h6t3y9u2k5w8e0r4q7a
                 */
                revision: components["parameters"]["Revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post, as it was. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["KeyInUse"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listMedia: {
        parameters: {
            query?: {
                /**
                 * @description Only pictures of this type.
                 * @example image/jpeg
                 */
                type?: components["parameters"]["Type"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of media. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    uploadMedia: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadMedia"];
            };
        };
        responses: {
            /** @description The picture, as it is kept. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidImage"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getMedia: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the picture.
                 * @example media_8c1v6b0n5t7f3k9q2m4x
                 */
                media: components["parameters"]["Media"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of it. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteMedia: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the picture.
                 * @example media_8c1v6b0n5t7f3k9q2m4x
                 */
                media: components["parameters"]["Media"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone, and so are its files. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    patchMedia: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the picture.
                 * @example media_8c1v6b0n5t7f3k9q2m4x
                 */
                media: components["parameters"]["Media"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchMedia"];
            };
        };
        responses: {
            /** @description The same, changed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedPatchType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getMediaFile: {
        parameters: {
            query?: {
                /**
                 * @description How wide it has to be, in pixels. The narrowest copy that is as wide is sent, as WebP; where none is, the picture itself.
                 * @example 960
                 */
                width?: components["parameters"]["Width"];
            };
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the picture.
                 * @example media_8c1v6b0n5t7f3k9q2m4x
                 */
                media: components["parameters"]["Media"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Immutable"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    [name: string]: unknown;
                };
                content: {
                    "image/*": components["schemas"]["Bytes"];
                };
            };
            /** @description The part that was asked for. */
            206: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Content-Range": components["headers"]["ContentRange"];
                    "Cache-Control": components["headers"]["Immutable"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    [name: string]: unknown;
                };
                content: {
                    "image/*": components["schemas"]["Bytes"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Immutable"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getPostSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The send. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Send"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    sendPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the slug of the post.
                 * @example what-a-contract-is-for
                 */
                post: components["parameters"]["Post"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SendPost"];
            };
        };
        responses: {
            /** @description How many would get it. Nothing was sent. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendPreview"];
                };
            };
            /** @description The mails are going out. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Send"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["CannotSend"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    subscribeToNewsletter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubscription"];
                "application/x-www-form-urlencoded": components["schemas"]["NewSubscription"];
                "multipart/form-data": components["schemas"]["NewSubscription"];
            };
        };
        responses: {
            /** @description The mail is on its way; the subscription waits for its confirmation. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadSubscription"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["AlreadySubscribed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyMails"];
            default: components["responses"]["InternalError"];
        };
    };
    getConfirmation: {
        parameters: {
            query: {
                /**
                 * @description The token in the link of the confirmation mail. Good for three days.
                 * @example 8n3v6k1q9x4c7m2z5b0t8r3w6j1h4f9d
                 */
                token: components["parameters"]["ConfirmToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is to be confirmed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": components["schemas"]["Page"];
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["LinkInvalid"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    confirmSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSubscription"];
                "application/x-www-form-urlencoded": components["schemas"]["ConfirmSubscription"];
                "multipart/form-data": components["schemas"]["ConfirmSubscription"];
            };
        };
        responses: {
            /** @description The subscription, confirmed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                    "text/html": components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["LinkInvalid"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getUnsubscription: {
        parameters: {
            query: {
                /**
                 * @description The token in the link of a newsletter. It never grows old, and it is good for nothing else.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c.q3sVtYQ6m0nqZ1f8K2c5R7x9B4dWjHhUe-LgTpAoXyE
                 */
                token: components["parameters"]["UnsubscribeToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is to be ended. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": components["schemas"]["Page"];
                    "application/json": components["schemas"]["Unsubscription"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["LinkInvalid"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    unsubscribeFromNewsletter: {
        parameters: {
            query: {
                /**
                 * @description The token in the link of a newsletter. It never grows old, and it is good for nothing else.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c.q3sVtYQ6m0nqZ1f8K2c5R7x9B4dWjHhUe-LgTpAoXyE
                 */
                token: components["parameters"]["UnsubscribeToken"];
            };
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OneClick"];
                "application/x-www-form-urlencoded": components["schemas"]["OneClick"];
                "multipart/form-data": components["schemas"]["OneClick"];
            };
        };
        responses: {
            /** @description The newsletter is no longer sent. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsubscription"];
                    "text/html": components["schemas"]["Page"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["LinkInvalid"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listSubscribers: {
        parameters: {
            query?: {
                /**
                 * @description Only subscribers in this state.
                 * @example active
                 */
                status?: components["parameters"]["SubscriberStatus"];
                /**
                 * @description Only addresses that contain this text, whatever the case.
                 * @example example.org
                 */
                q?: components["parameters"]["SubscriberSearch"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of subscribers. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriberPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getSubscriber: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the subscriber.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c
                 */
                subscriber: components["parameters"]["Subscriber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriber. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteSubscriber: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the subscriber.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c
                 */
                subscriber: components["parameters"]["Subscriber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing of the subscriber is left. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    patchSubscriber: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the subscriber.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c
                 */
                subscriber: components["parameters"]["Subscriber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchSubscriber"];
            };
        };
        responses: {
            /** @description The subscriber, changed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StatusRefused"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedPatchType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getSubscriberData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the subscriber.
                 * @example sub_4d9s2k7w1n6x3v8q5m0c
                 */
                subscriber: components["parameters"]["Subscriber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that is stored about this person. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriberData"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listMails: {
        parameters: {
            query?: {
                /**
                 * @description Only mails in this state.
                 * @example kept
                 */
                status?: components["parameters"]["MailStatus"];
                /**
                 * @description Only mails to exactly this address.
                 * @example ada@example.org
                 */
                recipient?: components["parameters"]["Recipient"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of mails. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the mail.
                 * @example mail_2b7x5m9k4q1v8n3c6z0w
                 */
                mail: components["parameters"]["Mail"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of endpoints. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["UrlRefusedOrKeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    patchWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchWebhookEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint, changed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["UrlRefused"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedPatchType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint, with its new secret. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointSecret"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["KeyInUse"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, waiting. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EndpointDisabled"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Only deliveries in this state.
                 * @example failed
                 */
                status?: components["parameters"]["DeliveryStatus"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deliveries. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
                /**
                 * @description The id of the delivery.
                 * @example delivery_9x3c6v0b4n8m2k5j7h1g
                 */
                delivery: components["parameters"]["Delivery"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
                /**
                 * @description The id of the delivery.
                 * @example delivery_9x3c6v0b4n8m2k5j7h1g
                 */
                delivery: components["parameters"]["Delivery"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery, waiting. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["EndpointDisabled"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    replayWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the endpoint.
                 * @example endpoint_4b8d2f6h0k3m7p1r5t9w
                 */
                endpoint: components["parameters"]["Endpoint"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayWebhooks"];
            };
        };
        responses: {
            /** @description They are on their way. */
            202: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["ReplayTooLarge"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this type. Repeat it for more than one.
                 * @example [
                 *       "post.published"
                 *     ]
                 */
                type?: components["parameters"]["EventTypes"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The order. `-timestamp` is the newest first, `timestamp` the order in which it happened.
                 * @example -timestamp
                 */
                sort?: components["parameters"]["EventSort"];
                /**
                 * @description The same as `Last-Event-ID`, for those who cannot send headers. The header wins.
                 * @example evt_00000000000000000000
                 */
                lastEventId?: components["parameters"]["LastEventIdQuery"];
            };
            header?: {
                /**
                 * @description For the stream: go on after this event. Browsers send it by themselves. `evt_00000000000000000000` is before all
                 *     events; without it the stream begins now.
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    "X-Accel-Buffering": components["headers"]["Buffering"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "text/event-stream": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["EventUnknown"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description What the browser calls itself. Its first 200 characters are kept, to tell sessions apart.
                 * @example Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
                 */
                "User-Agent"?: components["parameters"]["UserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description You are signed in. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignInFailed"];
            403: components["responses"]["CrossOrigin"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["TooManyAttempts"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are signed out. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of sessions. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the session.
                 * @example sess_9q4w8e2r6t1y5u3i7o0p
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    replacePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacePassword"];
            };
        };
        responses: {
            /** @description The password is changed. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["PasswordWrong"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["TooManyAttempts"];
            default: components["responses"]["InternalError"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your profile. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    replaceProfile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceProfile"];
            };
        };
        responses: {
            /** @description Your profile, replaced. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    patchProfile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchProfile"];
            };
        };
        responses: {
            /** @description Your profile, changed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedPatchType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Only users with this role.
                 * @example author
                 */
                role?: components["parameters"]["RoleFilter"];
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of users. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description The user. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadAddress"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["InvitationConflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyAttempts"];
            default: components["responses"]["InternalError"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user.
                 * @example user_0c8r2w5j7y1d4h6p9s3g
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /**
                 * @description Who gets the posts of the user that is deleted. Needed where there are any.
                 * @example user_5t9v3x7z1b4n8m2k6j0h
                 */
                reassignTo?: components["parameters"]["ReassignTo"];
            };
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the user.
                 * @example user_0c8r2w5j7y1d4h6p9s3g
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UserInUse"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    patchUser: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of what you have seen, or `*` for whatever is there (RFC 9110, section 13.1.1).
                 *     Missing: 428. Stale: 412.
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the user.
                 * @example user_0c8r2w5j7y1d4h6p9s3g
                 */
                user: components["parameters"]["User"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PatchUser"];
            };
        };
        responses: {
            /** @description The user, changed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadAddress"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["UserConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedPatchType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of invitations. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            /** @description The invitation. The link is shown this once. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedInvitation"];
                };
            };
            400: components["responses"]["BadAddress"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["EmailTaken"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the invitation.
                 * @example inv_6n2x9c4k1v8b3m7q5t0w
                 */
                invitation: components["parameters"]["Invitation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the invitation.
                 * @example inv_6n2x9c4k1v8b3m7q5t0w
                 */
                invitation: components["parameters"]["Invitation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Not together with `cursor`. Past page 1,000, go on by cursor.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /** @description The `nextCursor` of the page before. Costs the same at any depth. Not together with `page`. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page has at the most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of keys. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes it safe to send this again when no answer came. A random text that you make for this one request, a UUID for
                 *     one; the same request with the same key is done once and answered alike, for 24 hours, whoever of your programs asks.
                 *     The repeated answer has `Idempotency-Replayed: true`. With another body: 422. While the first is being answered, the
                 *     second waits for it, for five seconds at the most; then: 409. `Prefer: wait=0` does not wait.
                 *
                 *     In quotes, as draft-ietf-httpapi-idempotency-key-header has it, or without: it is the same key.
                 * @example 8e03978e-40d5-43dd-bc93-6894a57f9324
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKey"];
            };
        };
        responses: {
            /** @description The key. It is shown this once. */
            201: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["KeyInUse"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBodyOrKeyReused"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_3d8s1f6g9h2j5k0l4z7x
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    deleteKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the key.
                 * @example key_3d8s1f6g9h2j5k0l4z7x
                 */
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is gone. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Of GitHub. `sha256=` and the HMAC-SHA256 of the body, in hexadecimal.
                 * @example sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17
                 */
                "X-Hub-Signature-256"?: components["parameters"]["GithubSignature"];
                /**
                 * @description Of GitHub. The id of the message.
                 * @example 72d3162e-cc78-11e3-81ab-4c9367dc0958
                 */
                "X-GitHub-Delivery"?: components["parameters"]["GithubDelivery"];
                /**
                 * @description Of GitHub. The kind of the message.
                 * @example push
                 */
                "X-GitHub-Event"?: components["parameters"]["GithubEvent"];
                /**
                 * @description Of Stripe. `t=` and a time in seconds, and `v1=` with the HMAC-SHA256 of `time.body`, in hexadecimal.
                 * @example t=1795169700,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd
                 */
                "Stripe-Signature"?: components["parameters"]["StripeSignature"];
                /**
                 * @description Of Standard Webhooks. The id of the message.
                 * @example msg_p5jXN8AQM9LWM0D4loKWxJek
                 */
                "webhook-id"?: components["parameters"]["MailId"];
                /**
                 * @description Of Standard Webhooks. When it was sent, in seconds.
                 * @example 1795169700
                 */
                "webhook-timestamp"?: components["parameters"]["MailTimestamp"];
                /**
                 * @description Of Standard Webhooks. `v1,` and the HMAC-SHA256 of `id.time.body`, in base64; several with spaces between them.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature"?: components["parameters"]["MailSignature"];
            };
            path: {
                /**
                 * @description Who sends it.
                 * @example github
                 */
                source: components["parameters"]["Source"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboundMessage"];
            };
        };
        responses: {
            /** @description Taken, now or before. */
            204: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignatureInvalid"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    previewLink: {
        parameters: {
            query: {
                /**
                 * @description The address of the page.
                 * @example https://example.com/articles/contracts
                 */
                url: components["schemas"]["PreviewUrl"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkCard"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["UrlRefused"];
            424: components["responses"]["UpstreamFailed"];
            429: components["responses"]["TooManyPreviews"];
            default: components["responses"]["InternalError"];
        };
    };
    getFeed: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                    "application/rss+xml": string;
                    "application/feed+json": components["schemas"]["JsonFeed"];
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    exportPosts: {
        parameters: {
            query?: {
                /**
                 * @description Only posts in this state. Without credentials only published posts are seen, whatever is asked for.
                 * @example published
                 */
                status?: components["parameters"]["Status"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    exportSubscribers: {
        parameters: {
            query?: {
                /**
                 * @description Only subscribers in this state.
                 * @example active
                 */
                status?: components["parameters"]["SubscriberStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": components["schemas"]["Subscriber"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something that the server stands on fails. */
            503: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["InternalError"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": "ok";
                };
            };
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getContractJson: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.1";
                        info: {
                            [key: string]: unknown;
                        };
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    getContractYaml: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have. If it still holds, the answer is 304 without a body (RFC 9110, section 13.1.2).
                 * @example "7f3k9q2m4x8c1v6b0n5t.3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description What you have still holds. */
            304: {
                headers: {
                    "Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["InternalError"];
        };
    };
    receivePostCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePostUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostUpdatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePostPublished: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostPublishedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePostUnpublished: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostUnpublishedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePostScheduled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostScheduledEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePostDeleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostDeletedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePostSent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostSentEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveSubscriberCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveSubscriberConfirmed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberConfirmedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveSubscriberUnsubscribed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberUnsubscribedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveSubscriberBounced: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberBouncedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveSubscriberComplained: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberComplainedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveMediaCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediaCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveMediaDeleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediaDeletedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveUserCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveUserUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveUserDeleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserDeletedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveInvitationCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveKeyCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyCreatedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveKeyDeleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyDeletedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveWebhookTest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTestEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveWebhookReceived: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReceivedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveImportFinished: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The id of the event. It stays the same when the message is sent again, so it tells repetitions.
                 * @example evt_9q2m4x8c1v6b0n5t7f3k
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes away.
                 * @example 1795169700
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64. While a secret is being replaced there are two, with a
                 *     space between them: one that is right is enough.
                 * @example v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFinishedEvent"];
            };
        };
        responses: {
            /** @description Taken. After any other answer, or none, the message is sent again later. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

-- What each endpoint waits for, in its order: one endpoint's thousands do not slow down the look for another's.
CREATE INDEX "webhook_deliveries_turn_idx" ON "webhook_deliveries" ("endpoint_id", "next_attempt_at") WHERE "status" = 'waiting';

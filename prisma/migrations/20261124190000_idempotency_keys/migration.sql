-- Answers to requests with an Idempotency-Key, and the keys of those that are still being answered.
CREATE TABLE "idempotency_keys" (
    "id" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "fingerprint" TEXT,
    "answer" BYTEA,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "idempotency_keys_expires_at_idx" ON "idempotency_keys"("expires_at");

-- Mails know when they are to be tried, and which send they belong to.
-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "send_id" TEXT;

-- CreateIndex
CREATE INDEX "mails_recipient_created_at_idx" ON "mails"("recipient", "created_at");

-- CreateIndex
CREATE INDEX "mails_status_next_attempt_at_idx" ON "mails"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "mails_send_id_status_idx" ON "mails"("send_id", "status");

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_send_id_fkey" FOREIGN KEY ("send_id") REFERENCES "sends"("id") ON DELETE SET NULL ON UPDATE CASCADE;


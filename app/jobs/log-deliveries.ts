import type { LogDeliveries } from "~/ports/delivery";

/** Looks through all processors for outcomes of mails that must become a leaf of their log. */
export function logAllDeliveries(app: {
  logDeliveries: LogDeliveries;
  listProcessorIds: () => Promise<string[]>;
}): () => Promise<void> {
  return async () => {
    for (const processorId of await app.listProcessorIds())
      await app.logDeliveries({ processorId, noticeCloses: false });
  };
}

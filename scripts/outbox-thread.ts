// The program of the thread that writes and sends mail: an entry of the build beside `varsel.ts`.
import { workAsOutboxThread } from "~/adapters/outbox-thread.server";

await workAsOutboxThread();

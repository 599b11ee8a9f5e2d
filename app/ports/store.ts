import type { JournalRecord } from "./journal";
import type { AuditReads, AuditWrites } from "./stores/audit";
import type { AuthorisationReads, AuthorisationWrites } from "./stores/authorisations";
import type { ChangeReads, ChangeWrites, ListReads, ListWrites } from "./stores/changes";
import type { CustomerReads, CustomerWrites } from "./stores/customers";
import type { IncomingReads, IncomingWrites, ProofReads, ProofWrites } from "./stores/incoming";
import type { LogReads, LogWrites } from "./stores/log";
import type { DeliveryReads, DeliveryWrites, NoticeReads, NoticeWrites } from "./stores/notices";
import type { ObjectionReads, ObjectionWrites } from "./stores/objections";
import type { PauseReads, PauseWrites } from "./stores/pauses";
import type { PersonReads, PersonWrites } from "./stores/persons";
import type {
  ProcessorReads,
  ProcessorWrites,
  StaffReads,
  StaffWrites,
  ThrottleReads,
  ThrottleWrites,
} from "./stores/processors";
import type { QuestionReads, QuestionWrites } from "./stores/questions";
import type { ReachReads } from "./stores/reach";
import type { ReviewReads, ReviewWrites } from "./stores/reviews";
import type { RunningReads, RunningWrites } from "./stores/running";
import type { SecretReads, SecretWrites } from "./stores/secrets";
import type { SendingReads, SendingWrites } from "./stores/sending";
import type { SpaceReads, SpaceWrites } from "./stores/spaces";
import type { TransferReads, TransferWrites } from "./stores/transfers";
import type {
  PortalSessionReads,
  PortalSessionWrites,
  RefusedSignInWrites,
  UserReads,
  UserWrites,
} from "./stores/users";

/** Everything that can be read, by aggregate. Each query takes the tenant, but for the few that say why not. */
export type Read = {
  processors: ProcessorReads;
  staff: StaffReads;
  users: UserReads;
  portalSessions: PortalSessionReads;
  secrets: SecretReads;
  persons: PersonReads;
  throttles: ThrottleReads;
  customers: CustomerReads;
  lists: ListReads;
  changes: ChangeReads;
  notices: NoticeReads;
  deliveries: DeliveryReads;
  pauses: PauseReads;
  sending: SendingReads;
  authorisations: AuthorisationReads;
  objections: ObjectionReads;
  questions: QuestionReads;
  incoming: IncomingReads;
  proofs: ProofReads;
  transfers: TransferReads;
  reviews: ReviewReads;
  spaces: SpaceReads;
  reach: ReachReads;
  running: RunningReads;
  audit: AuditReads;
  log: LogReads;
};

/** What a transaction sees: reads of its own snapshot, and writes. Only the database is awaited inside. */
export type Tx = {
  processors: ProcessorWrites;
  staff: StaffWrites;
  users: UserWrites;
  portalSessions: PortalSessionWrites;
  refusedSignIns: RefusedSignInWrites;
  secrets: SecretWrites;
  persons: PersonWrites;
  throttles: ThrottleWrites;
  customers: CustomerWrites;
  lists: ListWrites;
  changes: ChangeWrites;
  notices: NoticeWrites;
  deliveries: DeliveryWrites;
  pauses: PauseWrites;
  sending: SendingWrites;
  authorisations: AuthorisationWrites;
  objections: ObjectionWrites;
  questions: QuestionWrites;
  incoming: IncomingWrites;
  proofs: ProofWrites;
  transfers: TransferWrites;
  reviews: ReviewWrites;
  spaces: SpaceWrites;
  reach: ReachReads;
  running: RunningWrites;
  audit: AuditWrites;
  log: LogWrites;
  /** Goes to the intent journal after the commit and before `tx` resolves. */
  journal(record: JournalRecord): void;
};

export type Store = {
  read: Read;
  /** Decides something for one processor: takes that processor's log-head lock first, so decisions come one at a time. */
  tx<T>(processorId: string, decide: (tx: Tx) => Promise<T>): Promise<T>;
  /** Decides nothing (claims, results, counters, sessions): same writer queue, no lock. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};

/** The part of autocannon that the bench uses; the package brings no types. */
declare module "autocannon" {
  export type Result = {
    /** Seconds. */
    duration: number;
    requests: { total: number };
    /** Milliseconds. */
    latency: { p50: number; p99: number; max: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  };
  type Request = { path?: string };
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    /** Requests a second over all connections, whatever the answers take. */
    overallRate?: number;
    requests?: { setupRequest: (request: Request) => Request }[];
  }): Promise<Result>;
}

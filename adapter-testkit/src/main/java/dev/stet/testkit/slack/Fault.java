package dev.stet.testkit.slack;

/** One way in which a call of the Web API goes wrong. */
public sealed interface Fault {
  /** HTTP 429, nothing happens. */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /** Another HTTP status, nothing happens. */
  record Status(int code) implements Fault {}

  /** HTTP 200 and {@code ok:false}, nothing happens. */
  record Refused(String error) implements Fault {}

  /** The call has its effect, but the connection ends without an answer. */
  record Dropped() implements Fault {}

  /** The call has its effect, but no answer comes as long as this Slack lives. */
  record Stalled() implements Fault {}

  /** The call has its effect, and HTTP 200 carries something that is no answer. */
  record Garbled(String body) implements Fault {}
}

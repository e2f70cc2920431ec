package dev.stet.dialog;

import dev.stet.briefing.Commission;
import dev.stet.briefing.Quiet;
import dev.stet.briefing.Schedule;
import dev.stet.briefing.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants who says "brief". */
sealed interface BriefOrder {
  /** A briefing now, as of a time and about a topic. */
  record Now(String asked) implements BriefOrder {}

  /** The stories behind those that were shown last. */
  record More() implements BriefOrder {}

  /** What they would be told now. */
  record Preview() implements BriefOrder {}

  /**
   * One that was shown here.
   *
   * @param edition how its id begins
   */
  record Shown(String edition) implements BriefOrder {}

  /** How things are set. */
  record Status() implements BriefOrder {}

  /** Something that cannot be understood. */
  record Unclear(String usage) implements BriefOrder {}

  /** Something that changes what others are sent, too. */
  sealed interface Setting extends BriefOrder {}

  /**
   * Briefings by the clock.
   *
   * @param zone as written; null: the one that is known
   */
  record At(Schedule schedule, @Nullable String zone) implements Setting {}

  record Zone(String written) implements Setting {}

  /**
   * What is told from now on.
   *
   * @param wanted to be added
   * @param muted to be left out
   * @param all whether everything is to be told, whatever was set
   */
  record Topics(List<String> wanted, List<String> muted, boolean all) implements Setting {}

  /**
   * Hours in which nothing is sent.
   *
   * @param hours null: there are none
   */
  record Hours(@Nullable Quiet hours) implements Setting {}

  record Empty(Subscription.OnEmpty empty) implements Setting {}

  record Size(Commission.Length length) implements Setting {}

  /** What may not have arrived, again. */
  record Resend() implements Setting {}

  /** Whether anything is sent. */
  record Switch(Subscription.State state) implements Setting {}
}

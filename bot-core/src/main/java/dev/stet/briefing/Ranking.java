package dev.stet.briefing;

import dev.stet.compare.Figures;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the stories that matter most first: widely reported, new, and with something to show. */
final class Ranking {
  private static final double RECENT = 0.5;
  private static final double NOVEL = 0.7;
  private static final double QUOTING = 0.3;
  private static final double COUNTING = 0.3;
  private static final double DEMOTED = 1;
  private static final double COOLING = 2;
  private static final double HALF_LIFE_HOURS = 24;

  /** A story told this lately is told again only for a good reason. */
  private static final Duration LATELY = Duration.ofHours(36);

  private static final double NEW_ENOUGH = 0.3;
  private static final int GROWN = 5;

  /** Of one publisher's section among the first. */
  private static final int MOST_OF_ONE = 2;

  /** Characters in which a report shows whether it quotes and counts. */
  private static final int HEAD = 600;

  private static final Pattern OPINION =
      Pattern.compile(
          "(?i)^(?:opinion|comment|analysis|editorial|live|live updates|on this day|quiz|letters?)"
              + "\\b\\s*[:|–—-]|\\bon this day\\b|\\blive (?:blog|updates)\\b"
              + "|/(?:opinion|comment|live|liveblog|blogs?)/");

  private final Instant now;

  Ranking(Instant now) {
    this.now = now;
  }

  /** Best first; of one publisher's section not too many among the first ones. */
  List<Candidate> rank(List<Candidate> stories, int first) {
    List<Scored> scored = new ArrayList<>();
    stories.forEach(story -> scored.add(new Scored(story, score(story))));
    scored.sort(
        Comparator.comparingDouble((Scored s) -> -s.score())
            .thenComparing(s -> s.candidate().story().id()));
    return mixed(scored.stream().map(Scored::candidate).toList(), first);
  }

  private static List<Candidate> mixed(List<Candidate> sorted, int first) {
    List<Candidate> front = new ArrayList<>();
    List<Candidate> back = new ArrayList<>();
    Map<String, Integer> sections = new HashMap<>();
    for (Candidate candidate : sorted) {
      boolean crowded =
          candidate.story().publishers() == 1
              && sections.merge(section(candidate.story()), 1, Integer::sum) > MOST_OF_ONE;
      (crowded || front.size() >= first ? back : front).add(candidate);
    }
    back.sort(Comparator.comparingInt(sorted::indexOf));
    front.addAll(back);
    return front;
  }

  private static String section(Story story) {
    Report lead = story.reports().getFirst();
    @Nullable String url = lead.document().header().url();
    String path = url == null ? "" : path(url);
    int end = path.indexOf('/', 1);
    return lead.publisher() + (end < 0 ? "" : path.substring(0, end));
  }

  private static String path(String url) {
    try {
      @Nullable String path = URI.create(url).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private double score(Candidate candidate) {
    Story story = candidate.story();
    double hours = Duration.between(story.newest(), now).toMinutes() / 60.0;
    double score = Math.log(1.0 + story.publishers()) / Math.log(2);
    score += RECENT * Math.pow(2, -Math.max(0, hours) / HALF_LIFE_HOURS);
    score += NOVEL * candidate.novelty();
    List<String> heads = story.reports().stream().map(Ranking::head).toList();
    score += heads.stream().anyMatch(Ranking::quotes) ? QUOTING : 0;
    score += heads.stream().anyMatch(head -> !Figures.of(head).spans().isEmpty()) ? COUNTING : 0;
    score -= story.reports().stream().allMatch(Ranking::isOpinion) ? DEMOTED : 0;
    return score - (isCooling(candidate) ? COOLING : 0);
  }

  private boolean isCooling(Candidate candidate) {
    Shown.@Nullable Told told = candidate.told();
    return told != null
        && !candidate.story().isRevised()
        && told.at().plus(LATELY).isAfter(now)
        && candidate.novelty() < NEW_ENOUGH
        && candidate.story().publishers() - told.publishers() < GROWN;
  }

  private static String head(Report report) {
    String text = report.document().text().characters();
    return report.document().header().title()
        + ". "
        + text.substring(0, Math.min(HEAD, text.length()));
  }

  private static boolean quotes(String head) {
    return head.indexOf('“') >= 0 || head.indexOf('"') >= 0 || head.indexOf('„') >= 0;
  }

  private static boolean isOpinion(Report report) {
    @Nullable String url = report.document().header().url();
    return OPINION.matcher(report.document().header().title()).find()
        || (url != null && OPINION.matcher(url).find());
  }

  /**
   * A story that may be told.
   *
   * @param told how it was told before; null: it was not
   * @param novelty the share of it that was not told, from 0 to 1
   */
  record Candidate(Story story, Shown.@Nullable Told told, double novelty) {}

  private record Scored(Candidate candidate, double score) {}
}

package dev.stet.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Characters, and marks over ranges of them. Never markup: a {@code *} is a star.
 *
 * @param characters what a person reads
 * @param marks in the order of their start
 */
public record RichText(String characters, List<Mark> marks) {
  public RichText {
    marks = marks.stream().sorted(Mark.BY_START).toList();
    for (Mark mark : marks) {
      if (mark.start() < 0 || mark.end() > characters.length() || mark.start() >= mark.end()) {
        throw new IllegalArgumentException(
            "[rich text] " + mark + " leaves a text of " + characters.length() + " units");
      }
    }
  }

  public static RichText plain(String characters) {
    return new RichText(characters, List.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The characters from {@code start} to {@code end} with the marks that reach into them. */
  public RichText slice(int start, int end) {
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : marks) {
      int from = Math.max(mark.start(), start);
      int to = Math.min(mark.end(), end);
      if (from < to) {
        kept.add(new Mark(mark.style(), from - start, to - start, mark.target()));
      }
    }
    return new RichText(characters.substring(start, end), kept);
  }

  /** What a mark does to its range. */
  public enum Style {
    /** Stands out: a title, a label. */
    STRONG,
    /** The words of a passage that answer the question. */
    MATCH,
    /** To be typed as it stands: a command. */
    CODE,
    /** Opens the mark's target. */
    LINK
  }

  /**
   * One mark.
   *
   * @param start first UTF-16 unit
   * @param end the unit after the last one
   * @param target an absolute URL for {@link Style#LINK}, null for all others
   */
  public record Mark(Style style, int start, int end, @Nullable String target) {
    private static final Comparator<Mark> BY_START =
        Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end).thenComparing(Mark::style);

    public Mark {
      if ((style == Style.LINK) != (target != null)) {
        throw new IllegalArgumentException("[rich text] a link, and only it, has a target");
      }
    }

    /** The URL of a link. */
    public String url() {
      return Objects.requireNonNull(target, "only a link has a target");
    }
  }

  /** Puts a text together piece by piece. */
  public static final class Builder {
    private final StringBuilder characters = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private Builder() {}

    public Builder add(String piece) {
      characters.append(piece);
      return this;
    }

    public Builder add(Style style, String piece) {
      return mark(style, piece, null);
    }

    public Builder link(String piece, String url) {
      return mark(Style.LINK, piece, url);
    }

    private Builder mark(Style style, String piece, @Nullable String target) {
      int start = characters.length();
      characters.append(piece);
      if (!piece.isEmpty()) {
        marks.add(new Mark(style, start, characters.length(), target));
      }
      return this;
    }

    public RichText build() {
      return new RichText(characters.toString(), marks);
    }
  }
}

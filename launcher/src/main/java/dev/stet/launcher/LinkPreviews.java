package dev.stet.launcher;

import dev.stet.api.Source;
import dev.stet.api.Sources;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Style;
import dev.stet.chat.Unfurls;
import dev.stet.dialog.Access;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What our links lead to, for those who read the message that has them: the passage, if they may
 * read its document where they are, and if it still says so.
 */
final class LinkPreviews implements Unfurls.Preview {
  private static final int LONGEST = 1_500;
  private static final int DAY = "2026-03-16".length();

  private final Links links;
  private final Sources sources;
  private final Access access;

  LinkPreviews(Links links, Sources sources, Access access) {
    this.links = links;
    this.sources = sources;
    this.access = access;
  }

  @Override
  public Optional<Reply> of(String url, Inbound.Message posted) {
    return links
        .token(url)
        .map(token -> sources.open(token, access.of(posted).reads()))
        .flatMap(source ->
            switch (source) {
              case Source.Shown it -> shown(it);
              case Source.Withdrawn _, Source.Expired _, Source.Unknown _ -> Optional.empty();
            });
  }

  private static Optional<Reply> shown(Source.Shown source) {
    if (source.changed() != null && !source.changed().stands()) {
      return Optional.empty();
    }
    Source.Heading heading = source.document().heading();
    String published = heading.published();
    String about =
        Stream.of(
                heading.source(),
                published == null || published.length() < DAY
                    ? published
                    : published.substring(0, DAY))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    RichText title = RichText.builder().add(Style.STRONG, heading.title()).build();
    return Optional.of(
        new Reply(
            List.of(
                new Block.Paragraph(title),
                new Block.Quote(RichText.plain(shortened(source.text().quoted()))),
                new Block.Note(RichText.plain(about)))));
  }

  private static String shortened(String passage) {
    if (passage.length() <= LONGEST) {
      return passage;
    }
    int blank = passage.lastIndexOf(' ', LONGEST);
    return passage.substring(0, blank > 0 ? blank : passage.offsetByCodePoints(0, LONGEST / 2))
        + " […]";
  }
}

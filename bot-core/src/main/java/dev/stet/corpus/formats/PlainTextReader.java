package dev.stet.corpus.formats;

import java.util.Set;

/** Text and Markdown: the canonical text is the file's characters behind the front matter. */
final class PlainTextReader implements DocumentReader {
  @Override
  public Set<String> endings() {
    return Set.of("txt", "md", "markdown", "text");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    return Contents.of(FrontMatter.parse(Encodings.decode(bytes)));
  }
}

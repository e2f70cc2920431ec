package dev.stet.corpus;

import java.util.Set;

/** Text and Markdown: the canonical text is the file's characters behind the front matter. */
final class PlainTextReader implements DocumentReader {
  @Override
  public Set<String> endings() {
    return Set.of("txt", "md", "markdown", "text");
  }

  @Override
  public Draft read(byte[] bytes) throws UnreadableException {
    return FrontMatter.parse(Encodings.decode(bytes));
  }
}

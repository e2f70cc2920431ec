package dev.stet.corpus.formats;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Rich Text Format 1.9. */
final class RtfReader implements DocumentReader {
  private static final String MARK = "{\\rt";

  @Override
  public Set<String> endings() {
    return Set.of("rtf");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    String start = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.US_ASCII);
    if (!start.strip().startsWith(MARK)) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
    RtfBody body = new RtfBody();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Contents.of(new Draft(body.text(), body.fields(), Draft.Place.PROPERTIES));
  }
}

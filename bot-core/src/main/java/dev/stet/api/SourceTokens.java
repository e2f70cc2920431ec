package dev.stet.api;

import dev.stet.dialog.SourceLinks;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Addresses of passages: signed, so that nobody reads a document by making one up, and expiring, so
 * that one that leaked does not open the document for ever.
 */
public final class SourceTokens implements SourceLinks {
  private static final String PURPOSE = "source";
  private static final byte FORMAT = 1;
  private static final Duration VALID = Duration.ofDays(60);
  private static final int MOST_OTHERS = 12;

  private final Signer signer;
  private final Clock clock;
  private final Supplier<Optional<String>> base;

  /**
   * Tokens.
   *
   * @param base where the source pages are served, without a slash at the end; empty: nowhere that
   *     the reader could reach
   */
  public SourceTokens(Signer signer, Clock clock, Supplier<Optional<String>> base) {
    this.signer = signer;
    this.clock = clock;
    this.base = base;
  }

  @Override
  public Optional<String> link(Passage passage, List<Span> others) {
    return base.get().map(at -> at + "/d/" + token(passage, others) + "#passage");
  }

  String token(Passage passage, List<Span> others) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(clock.instant().plus(VALID).getEpochSecond());
      out.write(HexFormat.of().parseHex(passage.revision().hash()));
      write(out, passage.span());
      List<Span> kept = others.stream().limit(MOST_OTHERS).toList();
      out.writeByte(kept.size());
      for (Span span : kept) {
        write(out, span);
      }
      out.writeUTF(passage.document().path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signer.seal(PURPOSE, bytes.toByteArray());
  }

  private static void write(DataOutputStream out, Span span) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.length());
  }

  /** What a token points at; empty if it was not made here. */
  Optional<Pointer> read(String token) {
    return signer.open(PURPOSE, token).map(SourceTokens::parse);
  }

  private static Pointer parse(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      if (in.readByte() != FORMAT) {
        throw new IllegalStateException("[token] signed here, but of an unknown format");
      }
      Instant expires = Instant.ofEpochSecond(in.readLong());
      Revision revision = new Revision(HexFormat.of().formatHex(in.readNBytes(16)));
      Span span = span(in);
      List<Span> others = new ArrayList<>();
      for (int left = in.readByte(); left > 0; left--) {
        others.add(span(in));
      }
      DocumentId document = new DocumentId(in.readUTF());
      return new Pointer(new Passage(document, revision, span), others, expires);
    } catch (IOException e) {
      throw new UncheckedIOException("[token] signed here, but cut short", e);
    }
  }

  private static Span span(DataInputStream in) throws IOException {
    int start = in.readInt();
    return new Span(start, start + in.readInt());
  }

  /** What a token points at. */
  record Pointer(Passage passage, List<Span> others, Instant expires) {
    boolean expiredAt(Instant moment) {
      return !moment.isBefore(expires);
    }
  }
}

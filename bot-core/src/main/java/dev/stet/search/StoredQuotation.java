package dev.stet.search;

import dev.stet.text.Passage;
import dev.stet.text.Quotation;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The form in which the index keeps a quotation: ranges and a name, no text. */
final class StoredQuotation {
  private static final int NONE = -1;

  private StoredQuotation() {}

  static BytesRef write(Quotation quotation, Span sentences) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      write(out, quotation.passage().span());
      write(out, sentences);
      write(out, quotation.cue());
      out.writeUTF(quotation.kind().name());
      out.writeDouble(quotation.confidence());
      write(out, quotation.speaker());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, @Nullable Span span) throws IOException {
    out.writeInt(span == null ? NONE : span.start());
    out.writeInt(span == null ? NONE : span.end());
  }

  private static void write(DataOutputStream out, Speaker speaker) throws IOException {
    switch (speaker) {
      case Speaker.Named named -> {
        out.writeByte('N');
        out.writeUTF(named.name());
        write(out, named.mention());
        write(out, named.role());
      }
      case Speaker.Unresolved unresolved -> {
        out.writeByte('U');
        write(out, unresolved.mention());
      }
      case Speaker.Unknown _ -> out.writeByte('-');
      case Speaker.Relayed relayed -> {
        out.writeByte('R');
        write(out, relayed.origin());
        write(out, relayed.relay());
      }
    }
  }

  /**
   * Reads one back.
   *
   * @param places makes a passage of a range of the quotation's document
   */
  static QuotationHit read(BytesRef bytes, Function<Span, Passage> places) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
    Span said = present(in);
    Span sentences = present(in);
    @Nullable Span cue = span(in);
    Quotation.Kind kind = Quotation.Kind.valueOf(in.readUTF());
    double confidence = in.readDouble();
    Quotation quotation = new Quotation(places.apply(said), kind, speaker(in), cue, confidence);
    return new QuotationHit(quotation, sentences, 1, 1);
  }

  private static @Nullable Span span(DataInputStream in) throws IOException {
    int start = in.readInt();
    int end = in.readInt();
    return start == NONE ? null : new Span(start, end);
  }

  private static Span present(DataInputStream in) throws IOException {
    return new Span(in.readInt(), in.readInt());
  }

  private static Speaker speaker(DataInputStream in) throws IOException {
    byte tag = in.readByte();
    return switch (tag) {
      case 'N' -> new Speaker.Named(in.readUTF(), present(in), span(in));
      case 'U' -> new Speaker.Unresolved(present(in));
      case '-' -> new Speaker.Unknown();
      case 'R' -> new Speaker.Relayed(speaker(in), speaker(in));
      default -> throw new IOException("[index] no speaker is written as " + tag);
    };
  }
}

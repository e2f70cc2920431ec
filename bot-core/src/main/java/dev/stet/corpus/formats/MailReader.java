package dev.stet.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Messages (RFC 5322, MIME). The subject is the title, the sender the author. */
final class MailReader implements DocumentReader {
  private static final MimeConfig TOLERANT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .build();
  private static final int NAME_DIGITS = 8;

  @Override
  public Set<String> endings() {
    return Set.of("eml");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    Message message = parse(bytes);
    if (message.getHeader() == null || message.getHeader().getFields().isEmpty()) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
    MailBody body = new MailBody();
    body.add(message, 0);
    return new Contents(
        new Draft(body.text(), fields(message), Draft.Place.HEAD), body.attachments());
  }

  private static Message parse(byte[] bytes) {
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(TOLERANT);
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> fields(Message message) {
    Map<String, String> fields = new HashMap<>();
    Fields.put(fields, "title", message.getSubject());
    Fields.put(fields, "author", author(message));
    Fields.put(fields, "published", date(message));
    return fields;
  }

  private static @Nullable String author(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox first = message.getFrom().get(0);
    return first.getName() == null || first.getName().isBlank()
        ? first.getAddress()
        : first.getName();
  }

  /** As written, since the day counts in the sender's zone; else the moment, if it can be read. */
  private static @Nullable String date(Message message) {
    @Nullable Date moment = message.getDate();
    @Nullable Field field = message.getHeader().getField("Date");
    if (moment == null || field == null) {
      return null;
    }
    return MailDates.inZoneOfSender(field.getBody(), moment.toInstant());
  }

  /** A name for a message among others: its day, and digits that follow from its Message-ID. */
  static String nameOf(byte[] bytes) {
    Message message = header(bytes);
    @Nullable String id = message.getMessageId();
    byte[] identity = id == null ? bytes : id.getBytes(StandardCharsets.UTF_8);
    @Nullable Date moment = message.getDate();
    String day =
        moment == null ? "undated" : moment.toInstant().atOffset(ZoneOffset.UTC).toLocalDate() + "";
    return day + "-" + digits(identity);
  }

  private static Message header(byte[] bytes) {
    try {
      return parse(headerOf(bytes));
    } catch (RuntimeException e) {
      return parse(new byte[] {'\n'});
    }
  }

  private static byte[] headerOf(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
    int end = start.replace("\r\n", "\n").indexOf("\n\n");
    String header = end < 0 ? start : start.replace("\r\n", "\n").substring(0, end);
    return (header + "\n\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String digits(byte[] identity) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity);
      return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

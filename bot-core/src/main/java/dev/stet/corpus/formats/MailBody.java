package dev.stet.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message and what is attached to it. Of alternatives the plain one is taken. What
 * the sender quotes from others keeps or gets a "&gt;" before each line, and a blank line around
 * it.
 */
final class MailBody {
  private static final int DEEPEST = 40;
  private static final int LONGEST_NAME = 120;

  private final Flow flow = new Flow();
  private final List<Contents.Part> attachments = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** Adds one part of a message, with all that is in it. */
  void add(Entity entity, int depth) throws UnreadableException {
    if (depth > DEEPEST) {
      throw new UnreadableException("is nested too deeply");
    }
    @Nullable Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      addAll(multipart, depth, entity.getMimeType().equals("multipart/alternative"));
    } else if (body instanceof Message message) {
      attach(nameOf(message), bytes(message));
    } else if (body instanceof SingleBody single) {
      addSingle(entity, single);
    }
  }

  private void addAll(Multipart multipart, int depth, boolean alternative)
      throws UnreadableException {
    List<Entity> parts = multipart.getBodyParts();
    if (!alternative) {
      for (Entity part : parts) {
        add(part, depth + 1);
      }
      return;
    }
    for (String wanted : List.of("text/plain", "text/html", "multipart/")) {
      for (Entity part : parts) {
        int before = flow.length();
        if (part.getMimeType().startsWith(wanted)) {
          add(part, depth + 1);
        }
        if (flow.length() > before) {
          return;
        }
      }
    }
  }

  private void addSingle(Entity entity, SingleBody body) throws UnreadableException {
    @Nullable String name = entity.getFilename();
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    String type = entity.getMimeType().toLowerCase(Locale.ROOT);
    boolean text = type.equals("text/plain") || type.equals("text/html");
    if (text && !attached && name == null) {
      write(decode(entity, body), type.equals("text/html"));
    } else if (attached || (name != null && isReadable(name))) {
      attach(name == null ? "attachment" + ending(type) : name, bytes(body));
    }
  }

  /** Pictures that only decorate a message have names too. */
  private static boolean isReadable(String name) {
    return Readers.all(ReadingLimits.STANDARD).forName(name).isPresent();
  }

  private static String ending(String type) {
    return switch (type) {
      case "text/plain" -> ".txt";
      case "text/html" -> ".html";
      case "application/pdf" -> ".pdf";
      default -> "";
    };
  }

  private static String decode(Entity entity, SingleBody body) throws UnreadableException {
    return Encodings.decode(bytes(body), entity.getCharset() == null ? "" : entity.getCharset());
  }

  private void write(String text, boolean html) {
    flow.block();
    if (html) {
      HtmlLayout.write(HtmlLayout.withoutFrame(Jsoup.parse(text).body()), flow, true);
    } else {
      writePlain(Characters.displayed(text));
    }
    flow.block();
  }

  private void writePlain(String text) {
    boolean quoted = false;
    for (String line : text.split("\n", -1)) {
      boolean quotes = line.startsWith(">");
      if (quotes != quoted && !line.isBlank()) {
        flow.block();
        quoted = quotes;
      }
      flow.verbatim(line.stripTrailing() + "\n");
    }
  }

  private void attach(String name, byte[] bytes) {
    String safe = name.replaceAll("[/\\\\\\p{Cntrl}]", "_").strip();
    String bounded =
        safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    String unique = bounded.isEmpty() ? "attachment" : bounded;
    for (int n = 2; !names.add(unique); n++) {
      int dot = bounded.lastIndexOf('.');
      String stem = dot < 0 ? bounded : bounded.substring(0, dot);
      unique = stem + "-" + n + bounded.substring(stem.length());
    }
    attachments.add(new Contents.Part(unique, bytes));
  }

  private static String nameOf(Message message) {
    @Nullable String subject = message.getSubject();
    return (subject == null || subject.isBlank() ? "message" : subject.strip()) + ".eml";
  }

  private static byte[] bytes(Message message) {
    try {
      return DefaultMessageWriter.asBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(SingleBody body) {
    try (InputStream in = body.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return flow.text();
  }

  List<Contents.Part> attachments() {
    return attachments;
  }
}

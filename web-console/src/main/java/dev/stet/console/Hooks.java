package dev.stet.console;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Webhooks;
import dev.stet.chat.Webhooks.Webhook;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where platforms call us. They know neither our token nor our name and call as often as people
 * write, so that the {@link Gate} lets them by; each makes sure by itself who calls it.
 */
public final class Hooks {
  /** Platforms send less; a file never comes this way. */
  private static final int LARGEST_BODY = 1 << 20;

  private final Map<String, Webhook> hooks;

  private Hooks(Map<String, Webhook> hooks) {
    this.hooks = Map.copyOf(hooks);
  }

  /** Nobody calls. */
  public static Hooks none() {
    return new Hooks(Map.of());
  }

  /**
   * All that these platforms want to be called at.
   *
   * @throws IllegalArgumentException if two want the same path
   */
  public static Hooks of(List<ChatPlatform> platforms) {
    Map<String, Webhook> hooks = new HashMap<>();
    for (ChatPlatform platform : platforms) {
      if (platform instanceof Webhooks called) {
        called
            .webhooks()
            .forEach((path, hook) -> {
              if (hooks.put(path, hook) != null) {
                throw new IllegalArgumentException("[web] two platforms want " + path);
              }
            });
      }
    }
    return new Hooks(hooks);
  }

  /** Whether a request is for a platform. */
  boolean answers(Context context) {
    return context.method().equals("POST") && hooks.containsKey(context.path());
  }

  void addTo(Jex jex) {
    hooks.forEach((path, hook) -> jex.post(path, context -> answer(context, hook)));
  }

  private static void answer(Context context, Webhook hook) {
    byte[] body = body(context);
    if (body.length > LARGEST_BODY) {
      context.writeEmpty(413);
      return;
    }
    Map<String, String> headers = new HashMap<>();
    context
        .exchange()
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, values.getFirst()));
    Webhooks.Response response = hook.answer(new Webhooks.Request(headers, body));
    context.status(response.status()).contentType(response.type()).write(response.body());
  }

  /** As it came over the wire; one byte more than allowed where it is too long. */
  private static byte[] body(Context context) {
    try {
      return context.exchange().getRequestBody().readNBytes(LARGEST_BODY + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

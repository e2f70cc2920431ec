package dev.stet.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.chat.Webhooks.Request;
import dev.stet.chat.Webhooks.Response;
import dev.stet.chat.Webhooks.Webhook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Answers Telegram's reports: "200" once an update is in safe hands, and not before. Whatever else
 * it says makes Telegram report again.
 */
final class Hook implements Webhook {
  /** Where it is to be found on our server. */
  static final String PATH = "/telegram/webhook";

  private static final Logger LOG = System.getLogger(Hook.class.getName());
  private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";
  private static final int OK = 200;
  private static final int STRANGER = 401;
  private static final int NOT_NOW = 503;

  private final String secret;
  private volatile @Nullable Consumer<Update> inbox;

  Hook(TelegramSettings settings) {
    this.secret = secret(settings.token());
  }

  /** Known to whoever knows the token, and the same after a restart. */
  private static String secret(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("stet/telegram/webhook/" + token).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** By which Telegram shows that it is Telegram. */
  String secret() {
    return secret;
  }

  /** From now on updates go here. */
  void open(Consumer<Update> taking) {
    inbox = taking;
  }

  /** From now on Telegram is asked to come again. */
  void shut() {
    inbox = null;
  }

  @Override
  public Response answer(Request request) {
    if (!isTelegram(request)) {
      return Response.of(STRANGER);
    }
    Consumer<Update> open = inbox;
    if (open == null) {
      return Response.of(NOT_NOW);
    }
    Update update = update(request.body());
    if (update == null) {
      return Response.of(OK);
    }
    try {
      open.accept(update);
      return Response.of(OK);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.ERROR, "Telegram: could not store an update, it will come again", e);
      return Response.of(NOT_NOW);
    }
  }

  /** Takes the same time for every wrong secret. */
  private boolean isTelegram(Request request) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8),
        request.header(SECRET_HEADER).getBytes(StandardCharsets.UTF_8));
  }

  /** What cannot be read now never can: it must not come again. */
  private static @Nullable Update update(byte[] body) {
    try {
      JsonNode node =
          TolerantGetUpdates.mapper().readTree(new String(body, StandardCharsets.UTF_8));
      return node.path("update_id").isInt() ? TolerantGetUpdates.update(node) : null;
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.log(Level.WARNING, "Telegram: skipped a report that is no update");
      return null;
    }
  }
}

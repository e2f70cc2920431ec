package dev.stet.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A poll whose answer is read update by update. The library reads all of it or nothing, so that one
 * update that it does not understand would come back for ever, and all behind it never.
 */
final class TolerantGetUpdates extends GetUpdates {
  private static final Logger LOG = System.getLogger(TolerantGetUpdates.class.getName());

  /** Only what the mapper understands: what is not asked for cannot be poison. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "inline_query", "my_chat_member");

  private static final int LIMIT = 100;

  private final Consumer<List<Update>> answered;

  /**
   * Asks for the updates from {@code offset} on, and thereby confirms those before it.
   *
   * @param answered sees the updates before the library does
   */
  TolerantGetUpdates(int offset, Duration timeout, Consumer<List<Update>> answered) {
    this.answered = answered;
    setOffset(offset);
    setLimit(LIMIT);
    setTimeout((int) timeout.toSeconds());
    setAllowedUpdates(KINDS);
  }

  /** The library's own, so that its slow first use is paid for once. */
  static ObjectMapper mapper() {
    return OBJECT_MAPPER;
  }

  @Override
  @SuppressWarnings("NonApiType") // the library's signature
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode result = tree(answer).path("result");
    if (!result.isArray()) {
      throw new TelegramApiRequestException("the answer to getUpdates holds no updates");
    }
    ArrayList<Update> updates = new ArrayList<>();
    for (JsonNode node : result) {
      if (node.path("update_id").isInt()) {
        updates.add(update(node));
      }
    }
    answered.accept(updates);
    return updates;
  }

  private static JsonNode tree(String answer) throws TelegramApiRequestException {
    try {
      return OBJECT_MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("the answer to getUpdates is no JSON", e);
    }
  }

  /** An update that cannot be read keeps its number, so that it is confirmed like the others. */
  static Update update(JsonNode node) {
    int id = node.path("update_id").asInt();
    try {
      Update update = OBJECT_MAPPER.treeToValue(node, Update.class);
      update.setUpdateId(id);
      return update;
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.log(
          Level.WARNING, "Telegram: skipped update {0,number,#}, unreadable at {1}", id, place(e));
      Update skipped = new Update();
      skipped.setUpdateId(id);
      return skipped;
    }
  }

  /** Where it failed, not on what: what a person wrote belongs in no log. */
  private static String place(Exception e) {
    return e instanceof JsonMappingException mapping
        ? mapping.getPathReference()
        : e.getClass().getSimpleName();
  }
}

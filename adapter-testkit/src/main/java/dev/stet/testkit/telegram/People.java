package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** What people do besides writing. Methods that let the bot hear of it return the update's id. */
public final class People {
  private final Updates updates;
  private final Methods.World world;
  private final ToIntFunction<ObjectNode> receive;

  People(Updates updates, Methods.World world, ToIntFunction<ObjectNode> receive) {
    this.updates = updates;
    this.world = world;
    this.receive = receive;
  }

  /** Presses the button that says this. Returns by what the bot has to answer the press. */
  public String press(long user, Shown message, String label) {
    return press(user, message, message.key(label).data(), true);
  }

  /**
   * Presses a button that says anything, for a bad client can.
   *
   * @param data empty: nothing
   * @param seen whether the bot still gets to see the message
   */
  public String press(long user, Shown message, String data, boolean seen) {
    ObjectNode on = seen ? world.chats().inUpdate(message) : updates.inaccessible(message);
    ObjectNode update = updates.press(user, on, data);
    var _ = receive.applyAsInt(update);
    return update.path("callback_query").path("id").asText();
  }

  /** Types the bot's name and something in any chat. Returns by what the bot has to answer. */
  public String typeInline(long user, String text, String offset) {
    ObjectNode update = updates.inlineQuery(user, text, offset);
    var _ = receive.applyAsInt(update);
    return update.path("inline_query").path("id").asText();
  }

  /** Changes what they wrote. */
  public int change(int message, long chat, long user, String text) {
    return receive.applyAsInt(updates.edited(message, chat, user, text));
  }

  /** Sends a file, with a word or without (empty). */
  public int sendFile(long user, String name, byte[] content, String caption) {
    String id = world.files().keep(content);
    Consumer<ObjectNode> file =
        message -> {
          message.remove("text");
          if (!caption.isEmpty()) {
            message.put("caption", caption);
          }
          message
              .putObject("document")
              .put("file_id", id)
              .put("file_unique_id", "u" + id)
              .put("file_name", name)
              .put("file_size", content.length);
        };
    return receive.applyAsInt(updates.message(user, user, "", file));
  }

  /** Blocks the bot: it hears of it, and may not write any more. */
  public int block(long user) {
    world.rooms().shutOut(user, "bot was blocked by the user");
    return receive.applyAsInt(updates.membership(user, user, "member", "kicked"));
  }

  /** Lets the bot write again. */
  public int unblock(long user) {
    world.rooms().letIn(user);
    return receive.applyAsInt(updates.membership(user, user, "kicked", "member"));
  }

  /** Puts the bot into a group. */
  public int addBot(long group, long user) {
    return receive.applyAsInt(updates.membership(group, user, "left", "member"));
  }

  /** Throws the bot out of a group. */
  public int removeBot(long group, long user) {
    world.rooms().shutOut(group, "bot was kicked from the supergroup chat");
    return receive.applyAsInt(updates.membership(group, user, "member", "kicked"));
  }

  /** Whether the bot has left a group. */
  public boolean hasLeft(long group) {
    return world.rooms().isLeft(group);
  }

  /** A group becomes a supergroup. The bot does not hear of it. */
  public void upgrade(long group, long to) {
    world.rooms().move(group, to);
  }

  /** A group becomes a supergroup, and the bot hears of it in both. */
  public int upgradeAloud(long group, long to, long user) {
    upgrade(group, to);
    var _ =
        receive.applyAsInt(
            updates.message(group, user, "", m -> m.put("migrate_to_chat_id", to).remove("text")));
    return receive.applyAsInt(
        updates.message(to, user, "", m -> m.put("migrate_from_chat_id", group).remove("text")));
  }

  /** Closes a topic for those who are no admins. */
  public void closeTopic(long group, int thread) {
    world.rooms().shutTopic(group, thread, "TOPIC_CLOSED");
  }

  /** Deletes a topic. */
  public void deleteTopic(long group, int thread) {
    world.rooms().shutTopic(group, thread, "message thread not found");
  }
}

package dev.stet.telegram;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.testkit.PlatformContract;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot relies on, with the real library and a Bot API of our own. */
class TelegramContractTest extends PlatformContract {
  @Override
  protected Stage open() {
    return new TelegramStage();
  }

  @Override
  protected String readable(String text) {
    return MessageRendererTest.readable(text);
  }

  private static final class TelegramStage implements Stage {
    private static final long PERSON = 42;

    private final Rig rig = Rig.polling();
    private final Map<Integer, Shown> shown = new LinkedHashMap<>();
    private int written;

    @Override
    public ChatPlatform platform() {
      return rig.platform;
    }

    @Override
    public void write(String text) {
      rig.server.privateMessage(PERSON, text);
      written = rig.server.lastMessage();
    }

    /** The same message under another number, as after a crash of the server. */
    @Override
    public void repeat() {
      rig.server.receive(
          """
          {"message": {"message_id": %d, "date": 1790000000, "text": "first",
            "from": {"id": 42, "is_bot": false, "first_name": "Person 42", "language_code": "en"},
            "chat": {"id": 42, "type": "private", "first_name": "Person 42"}}}
          """
              .formatted(written));
    }

    @Override
    public void press(String label) {
      collect();
      rig.server.people().press(PERSON, shown.values().stream().toList().getLast(), label);
    }

    @Override
    public Inbound next() {
      return rig.await(Inbound.class);
    }

    @Override
    public List<Seen> seen() {
      collect();
      return shown.values().stream()
          .map(it -> new Seen(it.text(), it.labels().stream().flatMap(List::stream).toList()))
          .toList();
    }

    /** What is edited stays where it was. */
    private void collect() {
      rig.server.shown().forEach(each -> shown.put(each.id(), each));
    }

    @Override
    public void tire(int seconds) {
      rig.server.fail("sendMessage", Fault.tooManyRequests(seconds));
    }

    @Override
    public void block() {
      rig.server.fail("sendMessage", Fault.refusal(403, "Forbidden: bot was blocked by the user"));
    }

    @Override
    public void close() {
      rig.close();
    }
  }
}

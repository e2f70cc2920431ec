package dev.stet.slack;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.testkit.PlatformContract;
import dev.stet.testkit.slack.Delivery;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.Posted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot relies on, with the real library and a Slack of our own. */
class SlackContractTest extends PlatformContract {
  @Override
  protected Stage open() {
    return new SlackStage();
  }

  private static final class SlackStage implements Stage {
    private static final String PERSON = "U7";
    private static final String CHANNEL = "D7";

    private final RecordingInbox inbox = new RecordingInbox();
    private final Connection connection = Connection.open(inbox);
    private List<Delivery> written = List.of();

    @Override
    public ChatPlatform platform() {
      return connection.platform();
    }

    @Override
    public void write(String text) {
      written = connection.slack().say(CHANNEL, PERSON, text);
      written.forEach(Delivery::awaitAcknowledgement);
    }

    @Override
    public void repeat() {
      written.forEach(connection.slack()::redeliver);
    }

    @Override
    public void press(String label) {
      connection.slack().press(connection.slack().posts().getLast(), PERSON, label);
    }

    @Override
    public Inbound next() {
      try {
        return inbox.nextOf();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for the inbox", e);
      }
    }

    /** What is edited stays where it was. */
    @Override
    public List<Seen> seen() {
      Map<String, Posted> last = new LinkedHashMap<>();
      connection.slack().posts().forEach(each -> last.put(each.ts(), each));
      return last.values().stream().map(each -> new Seen(each.visible(), each.buttons())).toList();
    }

    @Override
    public void tire(int seconds) {
      connection.slack().fail("chat.postMessage", new Fault.RateLimited(seconds));
    }

    @Override
    public void block() {
      connection.slack().fail("chat.postMessage", new Fault.Refused("is_archived"));
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}

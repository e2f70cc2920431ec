package dev.stet.telegram;

import dev.stet.chat.DeliveryException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/**
 * Lets Telegram report to our own server, and looks now and then whether it still does: somebody
 * who polls with the same token ends it without a word.
 */
final class HookRun implements Run {
  private static final int CONNECTIONS = 20;

  private final Reporting reporting;
  private final Hook hook;
  private final Courier courier;
  private final Health health;
  private long lastLook = System.nanoTime();
  private boolean begun;

  /**
   * Where Telegram reports.
   *
   * @param address as Telegram reaches it
   * @param pause between two looks
   * @param inbox takes an update or throws
   */
  record Reporting(URI address, Duration pause, Consumer<Update> inbox) {}

  HookRun(Reporting reporting, Hook hook, Courier courier, Health health) {
    this.reporting = reporting;
    this.hook = hook;
    this.courier = courier;
    this.health = health;
  }

  @Override
  public void start() throws DeliveryException {
    hook.open(update -> {
      reporting.inbox().accept(update);
      health.answered();
    });
    courier.listenAt(
        SetWebhook.builder()
            .url(reporting.address().toString())
            .secretToken(hook.secret())
            .allowedUpdates(TolerantGetUpdates.KINDS)
            .maxConnections(CONNECTIONS)
            .build());
    begun = true;
    health.answered();
  }

  @Override
  public boolean isDead() throws DeliveryException {
    if (!begun) {
      return true;
    }
    if (System.nanoTime() - lastLook < reporting.pause().toNanos()) {
      return false;
    }
    lastLook = System.nanoTime();
    WebhookInfo info = courier.call(new GetWebhookInfo());
    health.answered();
    return !reporting.address().toString().equals(info.getUrl());
  }

  /** Telegram itself remembers what was taken. */
  @Override
  public int taken() {
    return 0;
  }

  /** The webhook stays: what Telegram cannot report it keeps for the next start. */
  @Override
  public void close() {
    hook.shut();
  }

  @Override
  public boolean awaitEnd(Duration limit) {
    return true;
  }
}

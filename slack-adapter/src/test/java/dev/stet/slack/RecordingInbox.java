package dev.stet.slack;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what it is given. */
final class RecordingInbox implements Inbox {
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<Inbound> fresh = new LinkedBlockingQueue<>();
  private final List<Inbound> all = new CopyOnWriteArrayList<>();

  @Override
  public void accept(Inbound inbound) {
    all.add(inbound);
    fresh.add(inbound);
  }

  Inbound.Message next() throws InterruptedException {
    return (Inbound.Message) nextOf();
  }

  Inbound.Press nextPress() throws InterruptedException {
    return (Inbound.Press) nextOf();
  }

  Inbound nextOf() throws InterruptedException {
    Inbound next = fresh.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was handed over");
    }
    return next;
  }

  List<Inbound> all() {
    return all;
  }
}

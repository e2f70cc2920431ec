package dev.stet.launcher;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Books;
import dev.stet.briefing.Ledger;
import dev.stet.briefing.Subscriptions;
import dev.stet.chat.ChatPlatform;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/**
 * Ends a process that sends briefings where it hurts most. Whatever it does to the database and to
 * the platforms passes here; once the fuse has burnt, nothing passes any more.
 */
final class Fuse {
  private final Point point;
  private final Runnable end;
  private int times;
  private boolean burnt;

  /**
   * A fuse.
   *
   * @param times how often that point is passed, the last time included
   * @param end what ends the process; if it returns, the process is cut off from all it can reach
   */
  Fuse(Point point, int times, Runnable end) {
    this.point = point;
    this.times = times;
    this.end = end;
  }

  /** One that never burns. */
  static Fuse none() {
    return new Fuse(Point.NOWHERE, 1, () -> {});
  }

  /** Where a process ends. */
  enum Point {
    CLAIMED,
    BUILT,
    BEFORE_WRITE,
    /** The message is on its way, and the answer finds nobody. */
    AFTER_WRITE,
    SENT_NOT_STORED,
    STORED,
    NOWHERE
  }

  /** The end of a process. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private synchronized void live() {
    if (burnt) {
      throw new Death();
    }
  }

  /** Whether it ends here. */
  private synchronized boolean burns(Point here) {
    if (here != point || --times != 0) {
      return false;
    }
    burnt = true;
    end.run();
    return true;
  }

  private void pass(Point here) {
    if (burns(here)) {
      throw new Death();
    }
  }

  /** Books that end with the process. */
  Books books(Books real) {
    return new Books(
        wrapped(Subscriptions.class, real.subscriptions()),
        wrapped(Ledger.class, real.ledger()),
        wrapped(Archive.class, real.archive()));
  }

  private <T> T wrapped(Class<T> type, T real) {
    return type.cast(
        proxy(
            List.of(type),
            (_, method, values) -> {
              live();
              Object result = called(real, method, values);
              switch (method.getName()) {
                case "claim" -> {
                  if (result instanceof Optional<?> claimed && claimed.isPresent()) {
                    pass(Point.CLAIMED);
                  }
                }
                case "built" -> pass(Point.BUILT);
                case "told" -> pass(Point.STORED);
                default -> {}
              }
              return result;
            }));
  }

  /**
   * A platform that ends with the process.
   *
   * @param unhurried whether it may be written to as fast as one likes
   */
  ChatPlatform platform(ChatPlatform real, boolean unhurried) {
    return (ChatPlatform)
        proxy(
            List.of(real.getClass().getInterfaces()),
            (_, method, values) ->
                switch (method.getName()) {
                  case "send", "follow" -> post(real, method, values);
                  case "rates" -> unhurried ? List.of() : called(real, method, values);
                  default -> called(real, method, values);
                });
  }

  private Object post(ChatPlatform real, Method method, Object[] values) throws Throwable {
    live();
    pass(Point.BEFORE_WRITE);
    boolean _ = burns(Point.AFTER_WRITE);
    Object sent = called(real, method, values);
    pass(Point.SENT_NOT_STORED);
    return sent;
  }

  private static Object called(Object real, Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(real, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object proxy(List<Class<?>> types, InvocationHandler handler) {
    return Proxy.newProxyInstance(
        Fuse.class.getClassLoader(), types.toArray(Class<?>[]::new), handler);
  }
}

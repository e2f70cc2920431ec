package dev.stet.console;

import dev.stet.api.Api;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** The conversation over HTTP: a page, and a form that is sent to it. */
final class ChatRoutes {
  /** Set by our script, which wants the new turn alone; a form of another site cannot set it. */
  private static final String FRAGMENT = "Stet-Fragment";

  private final Api api;
  private final ChatRoom room;
  private final Cookies cookies;
  private final Supplier<ChatPage> page;

  ChatRoutes(Api api, ChatRoom room, Cookies cookies, Supplier<ChatPage> page) {
    this.api = api;
    this.room = room;
    this.cookies = cookies;
    this.page = page;
  }

  void addTo(Jex jex) {
    jex.get("/", this::show);
    jex.post("/say", this::say);
    jex.get("/say", context -> redirect(context, "/"));
  }

  private void show(Context context) {
    List<Talk.Turn> turns = cookies.conversation(context).map(room::turns).orElse(List.of());
    boolean all = context.queryParam("all") != null;
    Layout.send(
        context,
        turns.isEmpty() ? page.get().welcome(api.overview()) : page.get().conversation(turns, all));
  }

  private void say(Context context) {
    if (!room.isOpen()) {
      context.status(503);
      Layout.message(context, "Still starting. Try again in a moment.", "");
      return;
    }
    String words = Form.field(context.body(), "say");
    String conversation = cookies.openConversation(context);
    Talk.Turn turn = room.say(conversation, words.strip());
    if (context.header(FRAGMENT) == null) {
      redirect(context, "/#latest");
    } else {
      Html html = page.get().turns(List.of(turn), room.turns(conversation));
      Layout.send(context, html);
    }
  }

  private static void redirect(Context context, String address) {
    context.header("Location", address);
    context.writeEmpty(303);
  }
}

package dev.stet.dialog;

import dev.stet.chat.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be pressed below an answer. Each button says which answer and which page it means. */
final class AnswerButtons {
  private final Wording wording;
  private final Conversation conversation;

  AnswerButtons(Wording wording, Conversation conversation) {
    this.wording = wording;
    this.conversation = conversation;
  }

  /**
   * Below one of its excerpts.
   *
   * @param index of the excerpt, from 0
   * @param alone whether no other excerpt is shown with it; else the buttons are numbered
   */
  List<Button> ofExcerpt(int index, boolean alone, Optional<String> link) {
    List<Button> buttons = new ArrayList<>();
    String number = alone ? "" : " " + (index + 1);
    buttons.add(act("context", number, "context " + (index + 1)));
    if (!conversation.excerpts().get(index).quotes().isEmpty()) {
      buttons.add(act("said", number, "said " + (index + 1)));
    }
    link.ifPresent(url -> buttons.add(new Button.Open(label("open") + number, url)));
    return buttons;
  }

  /** Below a page of it that shows what lies between two of its excerpts or sayings. */
  List<Button> ofPage(int from, int to) {
    List<Button> buttons = new ArrayList<>();
    if (from > 0 || (conversation.first() == 0 && to > 0)) {
      buttons.add(act("previous", "", "page " + conversation.pageBefore(from)));
    }
    if (to < conversation.length()) {
      buttons.add(act("more", "", "page " + (to + 1)));
    }
    buttons.add(act("why", "", "why"));
    buttons.add(thumb("good"));
    buttons.add(thumb("bad"));
    return buttons;
  }

  /** Below an answer that answers nothing. */
  List<Button> ofNone() {
    return List.of(act("nearest", "", "page 1"), act("why", "", "why"));
  }

  /** Back from a closer look at an excerpt. */
  List<Button> back(int index) {
    return List.of(act("back", "", "page " + conversation.page(index)));
  }

  /** A sign, which not everybody can see. */
  private Button thumb(String command) {
    String action = command + " @" + conversation.name();
    return new Button.Act(label(command), action, label(command + ".spoken"));
  }

  private Button act(String label, String number, String command) {
    return new Button.Act(label(label) + number, command + " @" + conversation.name());
  }

  private String label(String key) {
    return wording.say("button." + key);
  }
}

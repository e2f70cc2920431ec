package dev.stet.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.stet.chat.Button;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buttons of one message. A button's value is its action, so that it works as long as the
 * message stands, whatever was restarted in between.
 */
final class Buttons {
  private static final String THUMB_UP = "\uD83D\uDC4D";
  private static final String THUMB_DOWN = "\uD83D\uDC4E";

  private static final int IN_A_BLOCK = 25;
  private static final int LONGEST_LABEL = 75;
  private static final int LONGEST_URL = 3_000;

  private final boolean feedback;
  private int number;

  /**
   * Buttons.
   *
   * @param feedback whether the two thumbs become Slack's own element for them, which it has in
   *     messages alone
   */
  Buttons(boolean feedback) {
    this.feedback = feedback;
  }

  /** The blocks that hold these buttons; what Slack has no room for is left out. */
  List<LayoutBlock> blocks(List<Button> buttons) {
    List<LayoutBlock> blocks = new ArrayList<>();
    Button.@Nullable Act up = feedback ? act(buttons, THUMB_UP) : null;
    Button.@Nullable Act down = feedback ? act(buttons, THUMB_DOWN) : null;
    boolean thumbs = up != null && down != null;
    List<BlockElement> elements = new ArrayList<>();
    for (Button button : buttons) {
      if (!(thumbs && (button.equals(up) || button.equals(down))) && fits(button)) {
        elements.add(element(button));
      }
    }
    if (!elements.isEmpty()) {
      List<BlockElement> first = elements.subList(0, Math.min(IN_A_BLOCK, elements.size()));
      blocks.add(ActionsBlock.builder().elements(first).build());
    }
    if (up != null && down != null) {
      blocks.add(feedback(up, down));
    }
    return blocks;
  }

  private static Button.@Nullable Act act(List<Button> buttons, String label) {
    for (Button button : buttons) {
      if (button instanceof Button.Act act && act.label().equals(label)) {
        return act;
      }
    }
    return null;
  }

  private static boolean fits(Button button) {
    return switch (button) {
      case Button.Act _ -> true;
      case Button.Open open -> open.url().length() <= LONGEST_URL && open.url().startsWith("http");
    };
  }

  private ButtonElement element(Button button) {
    ButtonElement.ButtonElementBuilder element =
        ButtonElement.builder().text(plain(shorten(button.label())));
    return switch (button) {
      case Button.Act act ->
          element.actionId(next("act")).value(act.action()).accessibilityLabel(spoken(act)).build();
      case Button.Open open -> element.actionId(next("open")).url(open.url()).build();
    };
  }

  private LayoutBlock feedback(Button.Act up, Button.Act down) {
    FeedbackButtonsElement element =
        FeedbackButtonsElement.builder()
            .actionId(next("feedback"))
            .positiveButton(half(up))
            .negativeButton(half(down))
            .build();
    return ContextActionsBlock.builder().elements(List.of(element)).build();
  }

  private static FeedbackButtonObject half(Button.Act act) {
    return FeedbackButtonObject.builder()
        .text(plain(act.label()))
        .value(act.action())
        .accessibilityLabel(spoken(act))
        .build();
  }

  /** Unique within the message. */
  private String next(String kind) {
    return kind + "-" + ++number;
  }

  /** What a screen reader says of a button; null: what it shows. */
  private static @Nullable String spoken(Button.Act act) {
    return act.spoken().equals(act.label()) ? null : shorten(act.spoken());
  }

  private static String shorten(String label) {
    return label.length() <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL / 2)) + "…";
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(true).build();
  }
}

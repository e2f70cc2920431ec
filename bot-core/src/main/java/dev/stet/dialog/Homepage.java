package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Style;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person's page: what there is to read, what they asked, what they can do. */
final class Homepage {
  private static final int DOCUMENTS = 5;
  private static final int QUESTIONS = 5;
  private static final int LONGEST = 200;

  private final ChatPlatform platform;
  private final Desk desk;
  private final Wording wording;

  Homepage(ChatPlatform platform, Desk desk, Wording wording) {
    this.platform = platform;
    this.desk = desk;
    this.wording = wording;
  }

  /**
   * The page of a person.
   *
   * @param knowledge as far as they may read
   */
  Reply of(Knowledge knowledge, UserRef person) {
    List<Block> blocks = new ArrayList<>();
    documents(knowledge, blocks);
    Wording theirs = wordingOf(person);
    blocks.add(title("home.briefings"));
    blocks.addAll(new BriefingRoom(platform, desk).of(person));
    blocks.add(line(wording.say("home.zone", theirs.zone().getId())));
    questions(person, theirs, blocks);
    blocks.add(title("home.help"));
    blocks.addAll(
        new ReplyComposer(wording, knowledge.links())
            .manual(knowledge.visible().size(), knowledge.example())
            .blocks());
    return new Reply(blocks);
  }

  private Wording wordingOf(UserRef person) {
    Optional<ZoneId> zone =
        platform instanceof Standing standing ? standing.zone(person) : Optional.empty();
    return zone.map(it -> new Wording(wording.locale(), it)).orElse(wording);
  }

  private void documents(Knowledge knowledge, List<Block> blocks) {
    int visible = knowledge.visible().size();
    String newest =
        knowledge
            .newestFirst()
            .findFirst()
            .map(entry -> entry.getValue().published())
            .map(published -> wording.say("coverage.newest", wording.date(published.iso())))
            .orElse("");
    blocks.add(title("home.documents"));
    blocks.add(line(wording.say("status.readable", visible, newest)));
    ReplyComposer composer = new ReplyComposer(wording, knowledge.links());
    knowledge
        .newestFirst()
        .limit(DOCUMENTS)
        .map(entry -> new Block.Note(composer.list(entry.getKey(), entry.getValue())))
        .forEach(blocks::add);
  }

  private void questions(UserRef person, Wording theirs, List<Block> blocks) {
    List<AnswerLog.Recent> recent =
        desk.memory().answers().recent(Journal.person(person), QUESTIONS);
    blocks.add(title("home.questions"));
    if (recent.isEmpty()) {
      blocks.add(line(wording.say("home.questions.none")));
    }
    for (AnswerLog.Recent each : recent) {
      String question = shortened(each.question());
      blocks.add(line(wording.say("home.question", question, theirs.moment(each.moment()))));
    }
  }

  private static String shortened(String question) {
    return question.codePointCount(0, question.length()) <= LONGEST
        ? question
        : question.substring(0, question.offsetByCodePoints(0, LONGEST)) + " …";
  }

  private Block title(String key) {
    return new Block.Paragraph(RichText.builder().add(Style.STRONG, wording.say(key)).build());
  }

  private static Block line(String sentence) {
    return new Block.Note(RichText.plain(sentence));
  }
}

package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.text.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A log that keeps nothing. */
final class NoLog implements AnswerLog {
  @Override
  public void note(Entry entry) {}

  @Override
  public boolean rate(String person, String answer, boolean good) {
    return false;
  }

  @Override
  public Optional<Recalled> recall(Asked asked, String answer) {
    return Optional.empty();
  }

  @Override
  public Optional<Recalled> recallLast(Asked asked, String person) {
    return Optional.empty();
  }

  @Override
  public Optional<Recalled> recallLatest(Asked asked, String person) {
    return Optional.empty();
  }

  @Override
  public void moved(String platform, String from, String to) {}

  @Override
  public List<Gap> gaps(int most) {
    return List.of();
  }

  @Override
  public List<Recent> recent(String person, int most) {
    return List.of();
  }

  @Override
  public List<Cited> citing(DocumentId document) {
    return List.of();
  }

  @Override
  public boolean claimNotice(Asked asked, DocumentId document, Loss loss) {
    return false;
  }

  @Override
  public long compared(String journal) {
    return -1;
  }

  @Override
  public void compared(String journal, long sequence) {}

  @Override
  public void forget(String person) {}

  @Override
  public void forgetBefore(Instant moment) {}
}

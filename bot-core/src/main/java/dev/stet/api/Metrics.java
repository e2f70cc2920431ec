package dev.stet.api;

import dev.stet.answer.Answer;
import dev.stet.dialog.Counters;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Counts, for Prometheus to collect. No label ever holds a word that somebody wrote. */
public final class Metrics implements Counters {
  private static final String OF_PLATFORM = "platform";
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter questions =
      Counter.builder()
          .name("stet_questions")
          .help("Questions that were answered, by what came out.")
          .labelNames(OF_PLATFORM, "outcome")
          .register(registry);
  private final Histogram latency =
      Histogram.builder()
          .name("stet_answer_seconds")
          .help("From reading a question to having its answer.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter messages =
      Counter.builder()
          .name("stet_messages")
          .help("Messages of ours, by what became of them; each try that is repeated counts once.")
          .labelNames(OF_PLATFORM, "sending")
          .register(registry);

  /** Adds a value that is asked for whenever somebody collects. */
  public Metrics watch(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
    return this;
  }

  @Override
  public void answered(String platform, Answer answer, Duration took) {
    questions.labelValues(platform, outcome(answer)).inc();
    latency.observe(took.toNanos() / 1e9);
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Passages _ -> "passages";
      case Answer.Quotations _ -> "quotations";
      case Answer.Verification _ -> "verification";
      case Answer.Abstention _ -> "abstention";
      case Answer.Help _ -> "help";
    };
  }

  @Override
  public void sent(String platform, Sending sending) {
    messages.labelValues(platform, sending.name().toLowerCase(Locale.ROOT)).inc();
  }

  /** All of them in Prometheus' text format. */
  public String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

package dev.stet.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.stet.text.trespasser.Trespasser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. Each rule is also held against a class that breaks it. */
class ArchitectureTest {
  private static final JavaClasses STET =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stet");

  private static final ArchRule PURE =
      classes()
          .that()
          .resideInAnyPackage("dev.stet.text..", "dev.stet.chat..", "dev.stet.question..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "dev.stet.text", "dev.stet.chat", "dev.stet.question")
          .because("characters, the chat port and questions are plain Java");

  private static final ArchRule CHAT_ALONE =
      noClasses()
          .that()
          .resideInAnyPackage("dev.stet.chat..", "dev.stet.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.stet.dialog..", "dev.stet.search..", "dev.stet.corpus..")
          .because("the waist is narrow");

  /** Only the room on the left may know the library on the right. */
  private static final Map<String, ArchRule> KEEPERS =
      Map.of(
          "lucene", only("org.apache.lucene..", "dev.stet.search.."),
          "sql", only(List.of("java.sql..", "org.sqlite.."), "dev.stet.store.."),
          "html", only("org.jsoup..", "dev.stet.corpus.."),
          "documents",
              only(
                  List.of(
                      "org.apache.pdfbox..",
                      "org.apache.fontbox..",
                      "org.apache.james..",
                      "com.rtfparserkit..",
                      "com.ibm.icu..",
                      "com.rometools..",
                      "javax.xml.."),
                  "dev.stet.corpus.."),
          "json",
              only(
                  "com.fasterxml.jackson..",
                  "dev.stet.api..",
                  "dev.stet.corpus.feeds..",
                  "dev.stet.telegram..",
                  "dev.stet.slack..",
                  "dev.stet.testkit.."),
          "http",
              only("okhttp3..", "dev.stet.corpus.web..", "dev.stet.telegram..", "dev.stet.slack.."),
          "metrics", only("io.prometheus..", "dev.stet.api.."),
          "telegram", only("org.telegram..", "dev.stet.telegram.."),
          "slack", only("com.slack..", "dev.stet.slack.."),
          "web", only("io.avaje..", "dev.stet.console.."));

  private static final ArchRule ADAPTERS_KNOW_CHAT_ALONE =
      noClasses()
          .that()
          .resideInAnyPackage("dev.stet.telegram..", "dev.stet.slack..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.stet.text..",
              "dev.stet.corpus..",
              "dev.stet.search..",
              "dev.stet.answer..",
              "dev.stet.dialog..",
              "dev.stet.store..",
              "dev.stet.api..",
              "dev.stet.question..");

  private static final ArchRule CONSOLE_KNOWS_CHAT_AND_API =
      noClasses()
          .that()
          .resideInAPackage("dev.stet.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.stet.text..",
              "dev.stet.corpus..",
              "dev.stet.search..",
              "dev.stet.answer..",
              "dev.stet.dialog..",
              "dev.stet.store..",
              "dev.stet.question..");

  private static final ArchRule ONLY_THE_LAUNCHER_READS_THE_ENVIRONMENT =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.stet.launcher..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  private static final ArchRule NO_CYCLES =
      slices().matching("dev.stet.(*)..").should().beFreeOfCycles();

  private static ArchRule only(String library, String... rooms) {
    return only(List.of(library), rooms);
  }

  private static ArchRule only(List<String> library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.toArray(String[]::new));
  }

  static List<ArchRule> rules() {
    List<ArchRule> rules = new ArrayList<>(KEEPERS.values());
    rules.addAll(
        List.of(
            PURE,
            CHAT_ALONE,
            ADAPTERS_KNOW_CHAT_ALONE,
            CONSOLE_KNOWS_CHAT_AND_API,
            ONLY_THE_LAUNCHER_READS_THE_ENVIRONMENT,
            NO_CYCLES));
    return rules;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHolds(ArchRule rule) {
    rule.check(STET);
  }

  @Test
  void theRulesLookAtEveryModule() {
    for (String known :
        List.of(
            "dev.stet.text.Span",
            "dev.stet.telegram.TelegramPlatform",
            "dev.stet.slack.SlackPlatform",
            "dev.stet.console.WebConsole",
            "dev.stet.launcher.Main")) {
      assertTrue(STET.contain(known), known);
    }
  }

  @Test
  void aTrespasserIsCaught() {
    JavaClasses planted = new ClassFileImporter().importClasses(Trespasser.class);
    for (ArchRule rule : List.of(PURE, CHAT_ALONE, ONLY_THE_LAUNCHER_READS_THE_ENVIRONMENT)) {
      assertTrue(rule.evaluate(planted).hasViolation(), rule.getDescription());
    }
    KEEPERS.forEach((name, rule) -> {
      boolean planned = List.of("lucene", "sql", "html", "documents", "json").contains(name);
      assertTrue(!planned || rule.evaluate(planted).hasViolation(), name);
    });
  }
}

package dev.stet.store;

import java.time.Instant;
import java.util.List;

/** The tables of briefings. Moments are counted in milliseconds, so that SQL can compare them. */
final class BriefingTables {
  static final List<String> SQL =
      List.of(
          """
          CREATE TABLE subscriptions (
            id TEXT PRIMARY KEY, recipient TEXT NOT NULL UNIQUE,
            owner TEXT NOT NULL, alone INTEGER NOT NULL, language TEXT NOT NULL,
            time TEXT NOT NULL, days TEXT NOT NULL, zone TEXT NOT NULL, chosen INTEGER NOT NULL,
            quiet TEXT, wanted TEXT NOT NULL, muted TEXT NOT NULL,
            stories INTEGER NOT NULL, sentences INTEGER NOT NULL, empty TEXT NOT NULL,
            state TEXT NOT NULL, since INTEGER NOT NULL, cursor INTEGER NOT NULL)
          """,
          """
          CREATE TABLE runs (
            subscription TEXT NOT NULL, day TEXT NOT NULL, due INTEGER NOT NULL,
            owner TEXT NOT NULL, until INTEGER NOT NULL, fencing INTEGER NOT NULL,
            tries INTEGER NOT NULL, state TEXT NOT NULL, edition TEXT, why TEXT NOT NULL,
            PRIMARY KEY (subscription, day))
          """,
          "CREATE INDEX runs_open ON runs (due) WHERE state = 'OPEN'",
          """
          CREATE TABLE run_parts (
            subscription TEXT NOT NULL, day TEXT NOT NULL, no INTEGER NOT NULL,
            state TEXT NOT NULL, message TEXT,
            PRIMARY KEY (subscription, day, no))
          """,
          """
          CREATE TABLE editions (
            id TEXT PRIMARY KEY, made INTEGER NOT NULL,
            begins INTEGER NOT NULL, ends INTEGER NOT NULL, zone TEXT NOT NULL,
            documents INTEGER NOT NULL, sources INTEGER NOT NULL, notes TEXT NOT NULL,
            wanted TEXT NOT NULL, muted TEXT NOT NULL,
            stories INTEGER NOT NULL, sentences INTEGER NOT NULL,
            chosen TEXT NOT NULL, known INTEGER, skip INTEGER NOT NULL)
          """,
          """
          CREATE TABLE edition_items (
            edition TEXT NOT NULL, no INTEGER NOT NULL, sources INTEGER NOT NULL,
            copies INTEGER NOT NULL, documents TEXT NOT NULL, news TEXT NOT NULL,
            PRIMARY KEY (edition, no))
          """,
          """
          CREATE TABLE edition_lines (
            edition TEXT NOT NULL, item INTEGER NOT NULL, role TEXT NOT NULL,
            position INTEGER NOT NULL, doc TEXT NOT NULL, revision TEXT NOT NULL,
            start INTEGER NOT NULL, length INTEGER NOT NULL, more TEXT NOT NULL,
            PRIMARY KEY (edition, item, role, position))
          """,
          """
          CREATE TABLE edition_told (
            edition TEXT NOT NULL, story TEXT NOT NULL, moment INTEGER NOT NULL,
            centre TEXT NOT NULL, terms TEXT NOT NULL, reports TEXT NOT NULL,
            publishers INTEGER NOT NULL,
            PRIMARY KEY (edition, story))
          """,
          """
          CREATE TABLE edition_posts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            recipient TEXT NOT NULL, edition TEXT NOT NULL, last INTEGER NOT NULL,
            moment INTEGER NOT NULL)
          """,
          "CREATE INDEX posts_by_recipient ON edition_posts (recipient, number)");

  private BriefingTables() {}

  static Instant moment(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}

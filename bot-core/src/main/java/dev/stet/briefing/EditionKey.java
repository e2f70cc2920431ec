package dev.stet.briefing;

import java.time.LocalDate;

/** Names the one edition that a subscription gets for a day, in the days of its zone. */
public record EditionKey(String subscription, LocalDate day) {}

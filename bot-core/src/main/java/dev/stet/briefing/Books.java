package dev.stet.briefing;

/** All that a briefing desk keeps. */
public record Books(Subscriptions subscriptions, Ledger ledger, Archive archive) {}

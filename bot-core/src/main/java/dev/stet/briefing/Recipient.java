package dev.stet.briefing;

/**
 * Where editions go.
 *
 * @param address understood by whoever sends them, and by nobody here
 */
public record Recipient(String address) {}

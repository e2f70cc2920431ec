package dev.stet.slack;

/**
 * Who the bot is in its workspace.
 *
 * @param user the bot's user, as it appears in mentions
 */
record Identity(String team, String teamName, String user, String name) {}

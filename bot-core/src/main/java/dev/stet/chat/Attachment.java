package dev.stet.chat;

/**
 * A file that a person sent along.
 *
 * @param id by which the platform hands it out
 * @param name as the person named it; it may be anything, a path included
 * @param size in bytes as the platform says; -1: it does not say
 */
public record Attachment(String id, String name, long size) {}

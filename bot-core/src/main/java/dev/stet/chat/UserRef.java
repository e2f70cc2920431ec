package dev.stet.chat;

/** A person as a platform knows them: by its stable identifier, never by a name. */
public record UserRef(String platform, String id) {}

package dev.stet.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a message stands and where the reply to it belongs.
 *
 * @param platform the platform's name, for example {@code telegram}
 * @param conversation the platform's identifier of the chat or channel
 * @param thread the topic or thread inside it; null: none
 */
public record Place(String platform, String conversation, @Nullable String thread) {}

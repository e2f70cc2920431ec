package dev.stet.chat;

/** A message that exists on a platform: the proof that it was sent. */
public record MessageRef(Place place, String id) {}

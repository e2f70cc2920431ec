package dev.stet.api;

import java.util.Map;

/**
 * How things stand, as programs see it.
 *
 * @param platforms by name, what a person should know of each
 */
public record HealthJson(String status, int documents, Map<String, String> platforms) {}

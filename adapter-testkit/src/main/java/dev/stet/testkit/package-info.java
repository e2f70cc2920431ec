/**
 * What every adapter is tested with: texts that break naive programs, and stand-ins for the servers
 * that Stet talks to.
 *
 * <p>A stand-in listens on the loopback interface, checks a request as the real server does and
 * shows what a person would have seen. So a test drives the real client library over a real socket
 * and asks what arrived, never which method was called.
 */
@NullMarked
package dev.stet.testkit;

import org.jspecify.annotations.NullMarked;

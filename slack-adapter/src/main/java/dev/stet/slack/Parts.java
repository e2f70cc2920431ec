package dev.stet.slack;

import com.slack.api.Slack;
import java.time.InstantSource;

/** What the adapter is made of, except how Slack tells what happens. */
record Parts(
    Calls calls,
    ResponseUrls urls,
    Shares shares,
    Whisperer whisperer,
    Homes homes,
    Unfurler unfurler,
    Health health) {
  static Parts of(Slack slack, SlackSettings settings, InstantSource clock) {
    Health health = new Health(clock);
    Calls calls = new Calls(slack, settings.botToken(), health);
    ResponseUrls urls = new ResponseUrls(settings, clock);
    Shares shares = new Shares(clock);
    return new Parts(
        calls,
        urls,
        shares,
        new Whisperer(calls, urls, shares),
        new Homes(calls),
        new Unfurler(calls),
        health);
  }
}

package dev.stet.slack;

import com.slack.api.Slack;
import java.time.InstantSource;

/** What the adapter is made of, except how Slack tells what happens. */
record Parts(
    Calls calls,
    ResponseUrls urls,
    Whisperer whisperer,
    Homes homes,
    Unfurler unfurler,
    Health health) {
  static Parts of(Slack slack, SlackSettings settings, InstantSource clock) {
    Health health = new Health(clock);
    Calls calls = new Calls(slack, settings.botToken(), health);
    ResponseUrls urls = new ResponseUrls(settings, clock);
    return new Parts(
        calls, urls, new Whisperer(calls, urls), new Homes(calls), new Unfurler(calls), health);
  }
}

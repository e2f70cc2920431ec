package dev.stet.console;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and runs no scripts. */
final class Visit {
  private static final Pattern LINK = Pattern.compile("href=\"(/d/[^\"#]+)#passage\"");
  private static final Pattern ACTION = Pattern.compile("value=\"([^\"]+)\">(\\w[^<]*)</button>");

  private final URI site;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Visit(URI site) {
    this.site = site;
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /** Says something and follows the redirect to the page. */
  String say(String words) throws Exception {
    String body = "say=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return post("/say", body, "Origin", site.toString()).body();
  }

  /** The address of the first source that a page links to. */
  static String source(String page) {
    Matcher matcher = LINK.matcher(page);
    if (!matcher.find()) {
      throw new AssertionError("no source in: " + page);
    }
    return matcher.group(1);
  }

  /** What the first button of a name says. */
  static String action(String page, String label) {
    Matcher matcher = ACTION.matcher(page);
    while (matcher.find()) {
      if (matcher.group(2).equals(label)) {
        return matcher.group(1);
      }
    }
    throw new AssertionError("no button " + label + " in: " + page);
  }
}

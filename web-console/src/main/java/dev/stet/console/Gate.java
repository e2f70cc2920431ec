package dev.stet.console;

import dev.stet.api.Signer;
import io.avaje.jex.http.Context;
import io.avaje.jex.http.HttpFilter;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every request passes here first.
 *
 * <p>In this order: is the name one of ours, so that no page of another site reaches the console
 * under a name it points here; does a form come from our own pages; does the client keep to its
 * share; and, beyond this computer, does it know the access token. Only what is for a platform
 * passes without all that: it answers nobody but its platform.
 */
final class Gate implements HttpFilter {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String TOKEN = "token";
  private static final String BEARER = "Bearer ";

  private final ConsoleSettings settings;
  private final Names names;
  private final Cookies cookies;
  private final Throttle near = new Throttle(1_000, 200, System::nanoTime);
  private final Throttle far = new Throttle(60, 4, System::nanoTime);

  private final Hooks hooks;

  Gate(ConsoleSettings settings, Cookies cookies, Hooks hooks) {
    this.hooks = hooks;
    this.settings = settings;
    this.names = new Names(settings);
    this.cookies = cookies;
  }

  @Override
  public void filter(Context context, FilterChain chain) {
    guardBrowser(context);
    if (hooks.answers(context)) {
      chain.proceed();
      return;
    }
    Visitor visitor = Visitor.of(context);
    if (!names.knows(Names.name(context.header("Host")))) {
      refuse(context, 421, "This address is not served here.");
    } else if (!isFromHere(context)) {
      refuse(context, 403, "This was sent from a page of another site.");
    } else if (!(visitor.isLocal() ? near : far).allows(visitor.client())) {
      context.header("Retry-After", "15");
      refuse(context, 429, "Too many requests. Try again in a few seconds.");
    } else if (visitor.isLocal() || isOpenToAll(context.path()) || knowsToken(context)) {
      chain.proceed();
    } else {
      letInOrRefuse(context);
    }
  }

  /** What a browser may do with anything that comes from here. */
  private static void guardBrowser(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": browsers would then send our own forms without their origin.
    context.header("Referrer-Policy", "same-origin");
    context.header("X-Frame-Options", "DENY");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  }

  /** Reading is for everybody who may read; what does something must come from our own pages. */
  private boolean isFromHere(Context context) {
    if (context.method().equals("GET") || context.method().equals("HEAD")) {
      return true;
    }
    @Nullable String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    @Nullable String origin = context.header("Origin");
    return origin == null || isOurs(origin, context.header("Host"));
  }

  private boolean isOurs(String origin, @Nullable String host) {
    try {
      @Nullable String authority = URI.create(origin).getAuthority();
      return authority != null
          && (authority.equals(host)
              || settings.publicUrl().map(URI::getAuthority).equals(Optional.of(authority)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOpenToAll(String path) {
    return path.equals("/healthz")
        || path.startsWith("/d/")
        || path.startsWith("/e/")
        || path.startsWith("/assets/");
  }

  /** Whether somebody at this computer, or who knows the token, is asking. */
  boolean isTrusted(Context context) {
    return Visitor.of(context).isLocal() || knowsToken(context);
  }

  private boolean knowsToken(Context context) {
    @Nullable String authorization = context.header("Authorization");
    boolean said =
        authorization != null
            && authorization.startsWith(BEARER)
            && isToken(authorization.substring(BEARER.length()));
    return said || cookies.isLetIn(context);
  }

  private boolean isToken(String word) {
    return Signer.same(word, settings.accessToken());
  }

  /** The token is shown once in the address; a cookie stands for it from then on. */
  private void letInOrRefuse(Context context) {
    @Nullable String token = context.queryParam(TOKEN);
    if (context.method().equals("GET") && token != null && isToken(token)) {
      cookies.letIn(context);
      context.header("Location", "/");
      context.writeEmpty(303);
    } else {
      refuse(context, 401, "Open the address with the access token that “serve” printed.");
    }
  }

  private static void refuse(Context context, int status, String sentence) {
    context.status(status);
    Layout.message(context, sentence, "");
  }
}

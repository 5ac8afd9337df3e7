package io.ohlas.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs a person in as a browser would, by following the redirects and sending the sign-in page's form. Cookies are
 * kept here, since the JDK's own store withholds secure ones from a plain address, which browsers do not on localhost.
 */
public final class SignIn {

    private static final String SESSION = "__Host-ohlas";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int LONGEST_WAY = 15;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    SignIn(String url) {
        this.url = url;
    }

    /**
     * The API as a signed-in person's browser calls it.
     *
     * @param tenant key of the tenant to act for; null for a person of one tenant
     * @throws IllegalStateException when the sign-in does not end with a session
     */
    public static OhlasApi person(String url, String tenant, String email, String password) {
        var headers = headers(url, tenant, email, password);
        return new OhlasApi(url, () -> headers);
    }

    /** What that browser sends with each request: its session, and the two headers that guard unsafe methods. */
    public static Map<String, String> headers(String url, String tenant, String email, String password) {
        var browser = new SignIn(url);
        browser.run(tenant, email, password);
        return Map.of("Cookie", SESSION + "=" + browser.cookies.get(SESSION), "Origin", url, "X-Ohlas", "1");
    }

    private void run(String tenant, String email, String password) {
        String start = url + "/login?returnTo=/" + (tenant == null ? "" : "&tenant=" + encode(tenant));
        walk(start, email, password, answer -> cookies.containsKey(SESSION));
    }

    /**
     * Follows redirects and fills in the sign-in form from {@code start} on.
     *
     * @return the answer at which the way ends
     * @throws IllegalStateException when it leads elsewhere, as after a wrong password
     */
    HttpResponse<String> walk(String start, String email, String password, Predicate<HttpResponse<String>> arrived) {
        var answer = send(HttpRequest.newBuilder(URI.create(start)).GET());
        for (int step = 0; step < LONGEST_WAY && !arrived.test(answer); step++) {
            answer = next(answer, email, password);
        }
        if (!arrived.test(answer)) {
            throw new IllegalStateException(
                    "Signing in as %s ended at %s with status %d".formatted(email, answer.uri(), answer.statusCode()));
        }
        return answer;
    }

    private HttpResponse<String> next(HttpResponse<String> answer, String email, String password) {
        var location = answer.headers().firstValue("location");
        if (location.isPresent()) {
            return send(
                    HttpRequest.newBuilder(answer.uri().resolve(location.get())).GET());
        }
        var form = FORM.matcher(answer.body());
        if (!form.find()) {
            throw new IllegalStateException(
                    "No sign-in form at %s (status %d)".formatted(answer.uri(), answer.statusCode()));
        }
        String fields = "username=" + encode(email) + "&password=" + encode(password) + "&credentialId=";
        return send(HttpRequest.newBuilder(answer.uri().resolve(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package io.ohlas.gateway.testing;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does, as far as sign-in needs it: cookies, redirects, and Keycloak's forms. */
public final class Browser {

    /** The cookie that stands for a session. */
    public static final String SESSION = "__Host-ohlas";

    private static final Pattern ONWARD = Pattern.compile("<a[^>]*href=\"([^\"]+/login-actions/[^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String site;

    /** @param site address of the gateway, without a slash at its end */
    public Browser(String site) {
        this.site = site;
    }

    /** Signs in and follows every redirect; returns the page on which the browser ends. */
    public HttpResponse<String> signIn(String path, String email, String password) {
        HttpResponse<String> page = follow(get(path));
        if (page.uri().getPath().startsWith("/auth/")) {
            page = submit(page, "username=" + encode(email));
            page = submit(page, "username=" + encode(email) + "&password=" + encode(password));
        }
        return page;
    }

    /** Follows an invitation to the end; returns the page on which Keycloak says how it went. */
    public HttpResponse<String> setPassword(String link, String password) {
        HttpResponse<String> page = follow(get(link));
        Matcher onward = ONWARD.matcher(page.body());
        if (onward.find()) {
            page = follow(get(onward.group(1).replace("&amp;", "&")));
        }
        return submit(page, "password-new=%1$s&password-confirm=%1$s".formatted(encode(password)));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(absolute(path)).GET());
    }

    /** As {@link #get}, with one redirect after the other until there is none, or it leads to a path of the console. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        while (last.statusCode() / 100 == 3) {
            last = get(last.headers().firstValue("Location").orElseThrow());
        }
        return last;
    }

    /** Sends a change the way the console does, or in any other way that the headers say. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(absolute(path)).method(method, BodyPublishers.ofString(body));
        request.header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The headers that show a change to be our own. */
    public String[] own() {
        return new String[] {"Origin", site, "X-Ohlas", "1"};
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    /** All of them, as a request carries them. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpResponse<String> submit(HttpResponse<String> page, String form) {
        Matcher found = FORM.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("No form on " + page.uri() + ":\n" + page.body());
        }
        var request = HttpRequest.newBuilder(absolute(found.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return follow(send(request));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        try {
            var answer = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        String[] cookie = header.split(";")[0].split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    private URI absolute(String path) {
        return URI.create(path.startsWith("/") ? site + path : path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

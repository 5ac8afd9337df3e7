package io.ohlas.stack.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An access token of a person, for scripts: the same sign-in as in a browser (authorization code flow with PKCE, RFC
 * 7636), whose code is taken from the redirect to the suite instead of being handed to it.
 */
public final class PersonToken {

    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private final String url;
    private final String tokenUrl;
    private final DemoAccess.Client client;

    /** @param client through which people sign in */
    public PersonToken(String url, String tokenUrl, DemoAccess.Client client) {
        this.url = url;
        this.tokenUrl = tokenUrl;
        this.client = client;
    }

    /**
     * @param tenant key of the tenant that the person acts for
     * @return good for a minute
     * @throws IllegalStateException when the sign-in does not end with a token
     */
    public String fetch(String tenant, String email, String password) {
        String verifier = random();
        String state = random();
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", callback());
        query.put("scope", "openid tenant:" + tenant);
        query.put("state", state);
        query.put("nonce", random());
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        String start = tokenUrl.replaceFirst("/token$", "/auth?") + form(query);
        var redirect = new SignIn(url)
                .walk(start, email, password, answer -> handedOver(answer).isPresent());
        return exchange(code(handedOver(redirect).orElseThrow(), state), verifier);
    }

    private String exchange(String code, String verifier) {
        return ClientToken.fetch(
                        tokenUrl,
                        form(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "code_verifier",
                                verifier,
                                "redirect_uri",
                                callback(),
                                "client_id",
                                client.id(),
                                "client_secret",
                                client.secret())))
                .get("access_token")
                .asText();
    }

    private Optional<URI> handedOver(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .filter(place -> place.startsWith(callback()))
                .map(URI::create);
    }

    private static String code(URI redirect, String state) {
        Map<String, String> said = Stream.of(redirect.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> one));
        if (!state.equals(said.get("state")) || said.get("code") == null) {
            throw new IllegalStateException("The sign-in was answered with " + said.get("error"));
        }
        return said.get("code");
    }

    private String callback() {
        return url + "/login/callback";
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return URL_SAFE.encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
            return URL_SAFE.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

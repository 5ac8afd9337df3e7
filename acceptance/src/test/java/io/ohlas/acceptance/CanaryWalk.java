package io.ohlas.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.stack.demo.DemoPeople;
import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;
import io.ohlas.stack.demo.SignIn;

/** One customer's way through the suite, with a word in every place that can hold one, on good ways and on bad ones. */
final class CanaryWalk {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TheSuite.Running running;
    private final String gateway;
    private final String canary =
            "kanarek" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final Set<String> secrets = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();

    /** @param gateway address of the replica that the way leads through */
    CanaryWalk(TheSuite.Running running, String gateway) {
        this.running = running;
        this.gateway = gateway;
        secrets.add(canary);
    }

    /** Names, addresses, words of the customer, tokens and passwords: they belong in no log, metric or trace. */
    Set<String> secrets() {
        return secrets;
    }

    /** Ids: they may stand in a log, to find what failed, and nowhere else. */
    Set<String> ids() {
        return ids;
    }

    void walk() throws Exception {
        var bearer = running.access().partnerHeaders();
        secrets.add(bearer.get("Authorization").replaceAll(".*\\.", ""));
        secrets.add(running.access().partnerClient().secret());
        var partner = new OhlasApi(gateway, () -> bearer);
        JsonNode interaction = partner.post("/api/v1/interactions", interaction());
        ids.add(interaction.get("id").asText());
        JsonNode mail = new Mails(running).newest(canary + "@mail.example", 1);
        String token = Customers.token(Mails.surveyLink(mail));
        String leave = Customers.token(Mails.header(mail, "List-Unsubscribe").replaceAll("[<>]", ""));
        secrets.addAll(List.of(token, leave));
        answer(token);
        work(interaction);
        for (String path : List.of("/r/" + token + "?rating=3&x=" + canary, "/u/" + leave, "/u/" + token)) {
            send("GET", path, null, Map.of());
        }
        getWrong(bearer, interaction);
        signIn();
    }

    private Map<String, Object> interaction() {
        var interaction = Customers.interaction("PRG-03", "claim");
        interaction.put("externalId", "I-" + canary);
        var contact = new LinkedHashMap<String, Object>();
        contact.put("externalId", "C-" + canary);
        contact.put("name", canary + " Nováková");
        contact.put("email", canary + "@mail.example");
        contact.put("language", "en");
        contact.put("timeZone", "Europe/Prague");
        interaction.put("contact", contact);
        return interaction;
    }

    private void answer(String token) {
        var respondent = OhlasApi.anonymous(gateway);
        JsonNode survey = respondent.get("/api/public/v1/invitations/" + token);
        assert survey != null;
        respondent.put(
                "/api/public/v1/invitations/" + token + "/response",
                Map.of(
                        "revision",
                        1,
                        "answers",
                        List.of(
                                Map.of("question", "ces", "rating", 1),
                                Map.of("question", "why", "text", canary + " was rude")),
                        "finished",
                        true));
    }

    private void work(JsonNode interaction) {
        var client = running.access().agentClient();
        secrets.add(client.secret());
        OhlasApi agent = OhlasApi.client(gateway, running.access().tokenUrl(), client.id(), client.secret());
        String contact = new Customers(running).contact(interaction);
        String path =
                "/api/v1/cases/" + LoopTest.caseOf(agent, contact).get("id").asText();
        ids.addAll(List.of(contact, path.replaceAll(".*/", "")));
        LoopTest.step(agent, path, "claim", Map.of());
        agent.post(path + "/notes", Map.of("text", canary + " called back"));
        agent.get("/api/v1/cases?contact=" + contact);
    }

    private void getWrong(Map<String, String> bearer, JsonNode interaction) throws Exception {
        String broken = "{\"externalId\":\"" + canary + "\",";
        var twice = new LinkedHashMap<>(bearer);
        twice.put("Idempotency-Key", canary);
        twice.put("Content-Type", "application/json");
        send("POST", "/api/v1/interactions", broken, twice);
        send("POST", "/api/v1/interactions", "{\"" + canary + "\":1}", twice);
        send("POST", "/api/v1/interactions", "{\"occurredAt\":\"" + canary + "\"}", twice);
        for (String path : List.of(
                "/r/%s",
                "/u/%s",
                "/s/%s",
                "/%s",
                "/%s.js",
                "/q/%s",
                "/auth/realms/ohlas/%s",
                "/api/v1/%s",
                "/api/v1/contacts/%s",
                "/api/v1/cases/%s",
                "/api/v1/contacts?%s=1",
                "/api/v1/invitations?interaction=%s",
                "/api/v1/users?cursor=%s",
                "/r/..%%2f%s",
                "/login?returnTo=/%s&tenant=%s",
                "/login/callback?code=%s&state=%s")) {
            send("GET", path.replace("%s", canary).replace("%%", "%"), null, twice);
        }
        send(
                "GET",
                "/api/v1/cases/" + interaction.get("id").asText(),
                null,
                Map.of("Authorization", "Bearer " + canary));
        send(
                "GET",
                "/r/x",
                null,
                Map.of("X-Forwarded-For", canary, "User-Agent", canary, "Cookie", "__Host-ohlas=" + canary));
    }

    private void signIn() throws Exception {
        OhlasApi admin = running.person("admin");
        var user = Map.of(
                "email",
                canary + ".agent@mail.example",
                "name",
                canary + " Novák",
                "roles",
                List.of("agent"),
                "units",
                List.of("PRG-03"));
        for (int i = 0; i < 2; i++) {
            try {
                admin.send(
                        "POST",
                        "/api/v1/users",
                        user,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
            } catch (RuntimeException refused) {
                assert i == 1;
            }
        }
        var suite = running.suite();
        new DemoPeople(suite.keycloakUrl(), suite.secrets().password("client.gateway-admin"), canary + "-password")
                .givePassword(canary + ".agent@mail.example");
        String url = running.access().url();
        var session = SignIn.headers(url, DemoTenants.BANK, canary + ".agent@mail.example", canary + "-password");
        secrets.add(session.get("Cookie").replaceAll(".*=", ""));
        for (String email : List.of(canary + ".agent@mail.example", canary + ".nobody@mail.example")) {
            try {
                SignIn.headers(url, DemoTenants.BANK, email, canary + "-wrong");
            } catch (IllegalStateException expected) {
                assert expected.getMessage() != null;
            }
        }
        send(
                "POST",
                "/auth/realms/ohlas/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s"
                        .formatted(URLEncoder.encode(canary, StandardCharsets.UTF_8)),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private void send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        http.send(request.build(), BodyHandlers.discarding());
    }
}

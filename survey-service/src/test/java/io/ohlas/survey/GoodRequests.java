package io.ohlas.survey;

import java.util.List;
import java.util.Map;

import io.ohlas.platform.testing.Sample;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.testing.Bank;

/** A good request of each operation that takes a body, each to a bank of its own. */
final class GoodRequests {

    private static final Map<String, Object> CONTACT = Map.ofEntries(
            Map.entry("externalId", "C-77"),
            Map.entry("email", "jana@example.com"),
            Map.entry("phone", "+420601000000"),
            Map.entry("name", "Jana"),
            Map.entry("language", "cs"),
            Map.entry("timeZone", "Europe/Prague"),
            Map.entry("yearlyValue", Map.of("amount", "12000.00", "currency", "CZK")),
            Map.entry("segment", "gold"),
            Map.entry("persona", "saver"),
            Map.entry("attributes", Map.of("since", "1999")),
            Map.entry("consent", Map.of("email", true)),
            Map.entry("optedOut", false));

    private static final Map<String, String> FORM =
            Map.of("lang", "en", "step", "continue", "q-nps", "3", "q-why", "late again");

    private static final String MAPPING =
            """
            {"rating":{"column":"score","question":"nps"},"submittedAt":{"column":"when"}}""";

    private GoodRequests() {}

    /** @param operation as the API's description names it */
    static Sample of(String operation) {
        Bank bank = Bank.asking("link");
        return switch (operation) {
            case "PUT /api/v1/org-units/{key}" -> sample(bank, "tenant-admin", "PRG-02", unit());
            case "PUT /api/v1/journeys/{key}" -> sample(bank, "tenant-admin", "selling", journey());
            case "PUT /api/v1/processes/{key}" -> sample(bank, "tenant-admin", "claims", Map.of("name", "Claims"));
            case "POST /api/v1/surveys" -> sample(bank, "tenant-admin", "", survey("hostile"));
            case "PUT /api/v1/surveys/{key}" -> sample(bank, "tenant-admin", "after-delivery", survey(null));
            case "PUT /api/v1/programs/{key}" -> sample(bank, "tenant-admin", "hostile", program());
            case "PUT /api/v1/recovery-policy" ->
                sample(
                        bank,
                        "tenant-admin",
                        "",
                        Map.of("delay", "PT2H", "channels", List.of("email"), "expiresAfter", "P7D", "mail", mail()));
            case "POST /api/v1/programs/{key}/mail-preview" ->
                sample(
                        bank,
                        "tenant-admin",
                        "delivery-nps",
                        Map.of("language", "cs", "reminder", false, "contactName", "Jana", "mail", mail()));
            case "POST /api/v1/recovery-policy/mail-preview" ->
                sample(
                        bank,
                        "tenant-admin",
                        "",
                        Map.of("language", "cs", "survey", "after-delivery", "contactName", "Jana", "mail", mail()));
            case "POST /api/v1/contacts" -> sample(bank, "partner", "", CONTACT);
            case "POST /api/v1/contacts/lookup" ->
                sample(bank, "manager", "", Map.of("ids", List.of("019a3e5c-7b1f-7c3a-9d2e-5f6a7b8c9d0e")));
            case "POST /api/v1/contacts/{id}/consents" ->
                Sample.json(token(bank, "tenant-admin"), Map.of("id", optedOut(bank)), consent());
            case "POST /api/v1/interactions" -> sample(bank, "partner", "", interaction());
            case "PUT /api/public/v1/invitations/{token}/response" ->
                Sample.json(token(bank, "partner"), Map.of("token", link(bank)), response());
            case "POST /r/{token}" -> Sample.form(token(bank, "partner"), Map.of("token", link(bank)), FORM);
            case "POST /api/v1/imports/responses" ->
                new Sample(
                        token(bank, "partner"),
                        Map.of("survey", "after-delivery", "mapping", MAPPING),
                        "text/csv",
                        "score,when\n9,2026-01-31\n");
            default -> throw new AssertionError("Write a good request of " + operation);
        };
    }

    private static Sample sample(Bank bank, String role, String key, Object body) {
        return Sample.json(token(bank, role), Map.of("key", key), body);
    }

    private static String token(Bank bank, String role) {
        return Tokens.of(bank.tenant(), role);
    }

    private static String link(Bank bank) {
        String link =
                bank.deliver("ORD-1", Map.of("externalId", "C-1")).extract().path("invitation.link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String optedOut(Bank bank) {
        return bank.as("partner")
                .body(Map.of("externalId", "C-1", "optedOut", true))
                .post("/api/v1/contacts")
                .path("id");
    }

    private static Map<String, Object> consent() {
        String now = java.time.Clock.systemUTC().instant().plusSeconds(1).toString();
        return Map.of("source", "call on the hotline", "textVersion", "consent-2026-03", "at", now);
    }

    private static Map<String, Object> unit() {
        return Map.of(
                "name", "Praha 2", "kind", "branch", "parent", "PRG", "timeZone", "Europe/Prague", "country", "CZ");
    }

    private static Map<String, Object> journey() {
        var touchpoint = Map.of("key", "visit", "name", "Visit");
        return Map.of(
                "name",
                "Selling",
                "stages",
                List.of(Map.of("key", "asking", "name", "Asking", "touchpoints", List.of(touchpoint))));
    }

    private static Map<String, Object> survey(String key) {
        var survey = new java.util.HashMap<>(Bank.survey("hostile", "feedback"));
        if (key == null) {
            survey.remove("key");
        }
        var choice = Map.of("key", "late", "text", Map.of("en", "It came late"));
        var other = Map.of("key", "other", "text", Map.of("en", "Other"));
        var questions = new java.util.ArrayList<Object>((List<?>) survey.get("questions"));
        questions.add(Map.of(
                "key",
                "what",
                "type",
                "multiple_choice",
                "required",
                false,
                "text",
                Map.of("en", "What was it?"),
                "showWhen",
                List.of(Map.of("question", "nps", "band", List.of("unfavourable"))),
                "choices",
                List.of(choice, other)));
        questions.add(Map.of(
                "key",
                "ease",
                "type",
                "rating",
                "metric",
                "ease",
                "scale",
                Map.of("low", 0, "high", 4),
                "bands",
                Map.of("unfavourableTo", 1, "favourableFrom", 3),
                "text",
                Map.of("en", "How easy was it?")));
        survey.put("questions", questions);
        return survey;
    }

    private static Map<String, Object> program() {
        return Map.ofEntries(
                Map.entry("name", "Hostile"),
                Map.entry("survey", "after-delivery"),
                Map.entry("active", false),
                Map.entry("touchpoints", List.of("delivery")),
                Map.entry("processes", List.of("home-delivery")),
                Map.entry("orgUnits", List.of("PRG")),
                Map.entry("channels", List.of("email", "link")),
                Map.entry("delay", "PT1H"),
                Map.entry("samplingPercent", 50),
                Map.entry("quota", Map.of("count", 10, "per", "P1D")),
                Map.entry("frequencyCap", "P30D"),
                Map.entry("quietHours", Map.of("from", "21:00", "to", "08:00")),
                Map.entry("reminderAfter", "P3D"),
                Map.entry("expiresAfter", "P14D"),
                Map.entry("staleAfter", "P7D"),
                Map.entry("mail", mail()));
    }

    private static Map<String, Object> mail() {
        return Map.of(
                "subject", Map.of("cs", "Jak jsme se postarali, {{contact.name}}?"),
                "greeting", Map.of("cs", "Milá zákaznice, milý zákazníku,"),
                "introduction", Map.of("cs", "{{tenant.name}} by ráda věděla:"),
                "button", Map.of("cs", "Odpovědět"),
                "closing", Map.of("cs", "Vaše {{orgUnit.name}}"));
    }

    private static Map<String, Object> interaction() {
        return Map.ofEntries(
                Map.entry("externalId", "ORD-1001"),
                Map.entry("occurredAt", "2026-05-04T10:00:00Z"),
                Map.entry("touchpoint", "delivery"),
                Map.entry("process", "home-delivery"),
                Map.entry("orgUnit", "PRG-01"),
                Map.entry("channel", "web"),
                Map.entry("employee", "e-17"),
                Map.entry("attributes", Map.of("carrier", "X")),
                Map.entry("contact", CONTACT),
                Map.entry("test", true));
    }

    private static Map<String, Object> response() {
        return Map.of(
                "revision",
                1,
                "answers",
                List.of(Map.of("question", "nps", "rating", 3), Map.of("question", "why", "text", "late again")),
                "finished",
                false);
    }
}

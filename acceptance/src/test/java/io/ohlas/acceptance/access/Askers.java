package io.ohlas.acceptance.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.ohlas.acceptance.TheSuite;
import io.ohlas.stack.demo.SignIn;

/**
 * All who ask for things of one tenant and of another: each role as a person and as a machine, the limited ones of the
 * north; a manager without any unit; the platform's operator; and somebody who has not signed in.
 */
record Askers(Tenancy home, Tenancy other) {

    private static final List<String> PEOPLE = List.of("agent", "manager", "analyst", "tenant-admin");
    private static final List<String> MACHINES = List.of("partner", "agent", "manager", "analyst", "tenant-admin");

    List<Asker> all(ExecutorService threads) {
        var askers = new ArrayList<CompletableFuture<Asker>>();
        PEOPLE.forEach(role -> askers.add(CompletableFuture.supplyAsync(() -> person(role, unit(role)), threads)));
        MACHINES.forEach(role -> askers.add(CompletableFuture.supplyAsync(() -> machine(role), threads)));
        askers.add(CompletableFuture.supplyAsync(() -> person("manager", null), threads));
        askers.add(CompletableFuture.completedFuture(operator()));
        askers.add(CompletableFuture.completedFuture(asker("nobody", null, false, null, Map::of)));
        return askers.stream().map(CompletableFuture::join).toList();
    }

    private Asker person(String role, String unit) {
        String name = role + (unit == null ? "" : " of " + unit);
        String email = "%s-%s@%s.example".formatted(role, unit, home.tenant().key());
        home.make(
                "POST",
                "/api/v1/users",
                Map.of("email", email, "name", name, "roles", List.of(role), "units", units(unit)));
        home.givePassword(email);
        var headers = SignIn.headers(home.url(), home.tenant().key(), email, Tenancy.PASSWORD);
        return asker(name, role, true, unit, () -> headers);
    }

    private Asker machine(String role) {
        String name = role + " client";
        JsonNode client = home.make(
                "POST",
                "/api/v1/api-clients",
                Map.of("name", name, "roles", List.of(role), "units", units(unit(role))));
        return machine(
                name,
                role,
                client.get("clientId").asText(),
                client.get("clientSecret").asText());
    }

    private Asker operator() {
        String secret = home.tenant().running().suite().secrets().password("client.operator");
        return machine("operator", "platform-admin", "ohlas-operator", secret);
    }

    private Asker machine(String name, String role, String clientId, String secret) {
        TheSuite.Running running = home.tenant().running();
        var credentials = new Credentials(running.access().tokenUrl(), clientId, secret);
        return asker(name, role, false, unit(role), credentials::headers);
    }

    private Asker asker(String name, String role, boolean person, String unit, Supplier<Map<String, String>> headers) {
        return new Asker(name, home, other, role, person, unit, headers);
    }

    private String unit(String role) {
        return List.of("agent", "manager").contains(role) ? home.key("north") : null;
    }

    private static List<String> units(String unit) {
        return unit == null ? List.of() : List.of(unit);
    }
}

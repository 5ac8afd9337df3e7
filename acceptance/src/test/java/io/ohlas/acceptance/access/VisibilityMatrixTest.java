package io.ohlas.acceptance.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.ohlas.acceptance.TheSuite;
import io.ohlas.acceptance.access.Table.Told;
import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Id × role × unit over all operations: everybody asks each operation for things of their own units, of another region,
 * of another tenant and of nobody. What is not theirs looks as if it had never been.
 */
@Order(8)
class VisibilityMatrixTest {

    static final Table TABLE = Table.read();
    static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    static List<Operation> operations;
    static Map<String, List<String>> roles;
    static List<Asker> askers;

    @BeforeAll
    static void two_tenants() throws IOException {
        var running = TheSuite.get();
        operations = Operation.of(OhlasApi.anonymous(running.access().url()).get("/api/v1/openapi"));
        roles = tableOfRoles();
        var first = CompletableFuture.supplyAsync(() -> Tenancy.make(running, "matrix-one"), THREADS);
        var second = CompletableFuture.supplyAsync(() -> Tenancy.make(running, "matrix-two"), THREADS);
        askers = new Askers(first.join(), second.join()).all(THREADS);
    }

    @AfterAll
    static void end() {
        THREADS.close();
    }

    @Test
    void the_table_explains_every_operation() {
        var lacking = new ArrayList<String>();
        for (Operation operation : asked()) {
            TABLE.lacks(operation)
                    .forEach(lack ->
                            lacking.add("%s is not in the matrix: %s in acceptance/src/test/resources/visibility.yaml"
                                    .formatted(operation.name(), lack)));
            if (!roles.containsKey(operation.name())) {
                lacking.add(operation.name() + " is not in contracts/src/main/resources/roles.yaml");
            }
        }

        assertThat(lacking).isEmpty();
    }

    @Test
    void the_table_explains_nothing_that_is_not_there() {
        var names = new HashSet<String>();
        for (Operation operation : operations) {
            names.add(operation.name());
            operation.parameters().forEach(parameter -> {
                names.add(parameter.name());
                names.add(String.valueOf(parameter.address()));
            });
        }

        for (var explained : List.of(
                TABLE.addresses().keySet(),
                TABLE.queries().keySet(),
                TABLE.plain().keySet(),
                TABLE.operations().keySet(),
                TABLE.leftOut().keySet())) {
            assertThat(names).containsAll(explained);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_theirs_looks_as_if_it_had_never_been() {
        return asked().stream()
                .map(operation -> dynamicTest(operation.name(), () -> {
                    assertThat(TABLE.lacks(operation)).isEmpty();
                    List<String> mayCall = roles.get(operation.name());
                    List<Inquiry> inquiries = ask(operation, mayCall);

                    assertThat(inquiries).flatMap(Inquiry::complaints).isEmpty();
                    if (mayCall.contains("tenant-admin")) {
                        require_that_there_was_something_to_tell(operation, inquiries);
                    }
                }));
    }

    private static List<Inquiry> ask(Operation operation, List<String> mayCall) {
        // Two who write the same at once are another test's.
        var one = new Semaphore(operation.reads() ? askers.size() : 1);
        var asking = askers.stream()
                .map(asker -> CompletableFuture.supplyAsync(
                        () -> {
                            one.acquireUninterruptibly();
                            try {
                                return new Inquiry(TABLE, operation, asker, mayCall).ask();
                            } finally {
                                one.release();
                            }
                        },
                        THREADS))
                .toList();
        return asking.stream().map(CompletableFuture::join).toList();
    }

    /** Else what others must not be told would be missed for want of being there. */
    private static void require_that_there_was_something_to_tell(Operation operation, List<Inquiry> inquiries) {
        Inquiry admins = inquiries.stream()
                .filter(inquiry -> inquiry.asker().seesTheTenant() && inquiry.allowed())
                .findFirst()
                .orElseThrow();
        Told tells = TABLE.of(operation).tells();
        assertThat(admins.told())
                .as("words that %s tells a tenant-admin", operation.name())
                .isEqualTo(tells == Told.FIGURES_OF_UNITS ? Told.NOTHING : tells);
        if (tells == Told.FIGURES_OF_UNITS) {
            assertThat(inquiries)
                    .filteredOn(inquiry -> inquiry.asker().limited() && inquiry.allowed())
                    .extracting(inquiry -> inquiry.plain().body())
                    .as("figures of a part of the tenant")
                    .isNotEmpty()
                    .doesNotContain(admins.plain().body());
        }
    }

    // What is there is asked for before it is changed, and what refers to others before there are more of them.
    private static List<Operation> asked() {
        return operations.stream()
                .filter(operation -> !TABLE.leavesOut(operation))
                .sorted(Comparator.comparing(Operation::place).thenComparing(VisibilityMatrixTest::refersToNothing))
                .toList();
    }

    private static boolean refersToNothing(Operation operation) {
        return !TABLE.lacks(operation).isEmpty()
                || Slot.of(operation, TABLE).stream().noneMatch(Slot::inBody);
    }

    private static Map<String, List<String>> tableOfRoles() throws IOException {
        try (var file = VisibilityMatrixTest.class.getResourceAsStream("/roles.yaml")) {
            Map<String, Map<String, List<String>>> services =
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
            var all = new HashMap<String, List<String>>();
            services.values().forEach(all::putAll);
            return all;
        }
    }
}

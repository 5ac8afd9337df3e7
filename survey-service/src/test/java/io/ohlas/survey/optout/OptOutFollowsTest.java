package io.ohlas.survey.optout;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.testing.Bank;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** A customer's no goes with the contact: to every address that it gets later, whoever else carries that address. */
@QuarkusTest
class OptOutFollowsTest {

    /** The ways on which a partner tells what it knows of a contact. */
    enum Door {
        SYNC {
            @Override
            void tell(Bank bank, Map<String, ?> contact) {
                bank.as("partner").body(contact).post("/api/v1/contacts").then().statusCode(is(200));
            }
        },
        INTERACTION {
            @Override
            void tell(Bank bank, Map<String, ?> contact) {
                bank.deliver("ORD-" + UUID.randomUUID(), contact).body("decision", is("held_back"));
            }
        },
        BATCH {
            @Override
            void tell(Bank bank, Map<String, ?> contact) {
                bank.as("partner")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("items", List.of(Bank.delivery("ORD-" + UUID.randomUUID(), contact))))
                        .post("/api/v1/interactions")
                        .then()
                        .body("items[0].status", is(201));
            }
        };

        abstract void tell(Bank bank, Map<String, ?> contact);
    }

    static final String PHONE = "+420601000009";

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    Bank bank;
    final String jana = Bank.address();
    final String moved = Bank.address();

    @BeforeEach
    void a_bank_that_asks() {
        bank = Bank.asking("email", "link");
    }

    @ParameterizedTest
    @EnumSource
    void to_an_address_that_the_contact_gets_and_another_one_carries_later(Door door) throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));

        door.tell(bank, Map.of("externalId", "C-1", "email", moved, "phone", PHONE));

        assertHeldBack(Map.of("externalId", "C-2", "email", moved));
        assertHeldBack(Map.of("externalId", "C-3", "email", Bank.address(), "phone", PHONE));
        assertHeldBack(Map.of("email", moved.toUpperCase(), "optedOut", false));
    }

    @ParameterizedTest
    @EnumSource
    void to_an_address_that_another_one_carried_before(Door door) throws Exception {
        bank.deliver("ORD-7", Map.of("externalId", "C-2", "email", moved)).body("decision", is("invited"));
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));

        door.tell(bank, Map.of("externalId", "C-1", "email", moved));

        assertHeldBack(Map.of("externalId", "C-2"));
    }

    @ParameterizedTest
    @EnumSource
    void to_an_address_of_another_one_who_came_with_the_address_that_said_no(Door door) throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));
        assertHeldBack(Map.of("externalId", "C-2", "email", jana));

        door.tell(bank, Map.of("externalId", "C-2", "email", moved));

        assertHeldBack(Map.of("externalId", "C-2"));
    }

    @Test
    void and_stays_with_each_address_when_the_contact_moves_on_again() throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));
        Door.SYNC.tell(bank, Map.of("externalId", "C-1", "email", moved));
        Door.SYNC.tell(bank, Map.of("externalId", "C-1", "email", Bank.address()));

        assertHeldBack(Map.of("externalId", "C-2", "email", moved));
        assertHeldBack(Map.of("externalId", "C-3", "email", jana));
    }

    @Test
    void and_ends_with_the_word_of_the_mailbox_that_said_it() throws Exception {
        String path = UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));
        Door.SYNC.tell(bank, Map.of("externalId", "C-1", "email", moved));

        given().post(path + "/again").then().statusCode(200);

        bank.deliver("ORD-8", Map.of("externalId", "C-2", "email", moved)).body("decision", is("invited"));
        bank.deliver("ORD-9", Map.of("externalId", "C-1")).body("decision", is("invited"));
    }

    @Test
    void while_the_contact_is_getting_the_address() throws Exception {
        String path = UnsubscribingTest.path(bank, Map.of("externalId", "C-1", "email", jana));
        var changed = new CountDownLatch(1);
        var pressed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sync = threads.submit(() -> tenants.with(
                    bank.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                        int rows = entities.createNativeQuery(
                                        "update contact set email = :email where external_id = 'C-1'")
                                .setParameter("email", moved)
                                .executeUpdate();
                        changed.countDown();
                        pressed.await();
                        return rows;
                    })));
            changed.await();
            var left = threads.submit(() -> given().post(path).statusCode());
            try {
                await().pollInSameThread().atMost(3, SECONDS).until(this::somebodyWaits);
            } finally {
                pressed.countDown();
            }
            assertThat(sync.get()).isEqualTo(1);
            assertThat(left.get()).isEqualTo(200);
        }

        Stream.of("C-1", "C-2").forEach(each -> assertHeldBack(Map.of("externalId", each, "email", moved)));
    }

    private boolean somebodyWaits() {
        String waiting = "select exists (select from pg_locks where not granted)";
        return tenants.with(
                bank.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> (Boolean)
                        entities.createNativeQuery(waiting, Boolean.class).getSingleResult()));
    }

    private ValidatableResponse assertHeldBack(Map<String, ?> contact) {
        return bank.deliver("ORD-" + UUID.randomUUID(), contact)
                .body("decision", is("held_back"))
                .body("reasons.code", is(List.of("opted_out")));
    }
}

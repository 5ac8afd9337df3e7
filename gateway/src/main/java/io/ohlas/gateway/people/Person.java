package io.ohlas.gateway.people;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who can sign in, known by their e-mail address; may work for several tenants. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    private String email;
    private String name;
    private String subject;
    private Instant createdAt;

    protected Person() {}

    public static Person of(UUID id, String email, String name, Instant now) {
        var person = new Person();
        person.id = id;
        person.email = normal(email);
        person.name = name;
        person.createdAt = now;
        return person;
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Keycloak knows the person under this id. */
    void becameKnownAs(String keycloakId) {
        subject = keycloakId;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    /** The id of the person's account, which no tenant is told; null until Keycloak knows the person. */
    public String subject() {
        return subject;
    }
}

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
    private byte[] sealedPassword;
    private Instant createdAt;

    protected Person() {}

    /** @param sealedPassword first password, kept until Keycloak has it; null for none */
    public static Person of(UUID id, String email, String name, byte[] sealedPassword, Instant now) {
        var person = new Person();
        person.id = id;
        person.email = normal(email);
        person.name = name;
        person.sealedPassword = sealedPassword;
        person.createdAt = now;
        return person;
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Keycloak knows the person under this id, and keeps the password from now on. */
    void becameKnownAs(String keycloakId) {
        subject = keycloakId;
        sealedPassword = null;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    String name() {
        return name;
    }

    /** The person's id in tokens and events; null until Keycloak knows the person. */
    public String subject() {
        return subject;
    }

    byte[] sealedPassword() {
        return sealedPassword;
    }
}

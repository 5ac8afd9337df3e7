package io.ohlas.platform.probe;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;

/** The smallest thing that belongs to a tenant. */
@Entity
class Note {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    String text;

    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}

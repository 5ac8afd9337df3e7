package io.ohlas.survey.journey;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.ohlas.platform.time.UuidV7;

/** A named way of working that crosses org units, such as home delivery. */
@Entity
@Table(name = "process")
class Process {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String key;
    private String name;
    private long sequence;

    protected Process() {}

    static Process named(String key) {
        var process = new Process();
        process.id = UuidV7.next();
        process.key = key;
        return process;
    }

    void rename(String name) {
        this.name = name;
        sequence++;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    long sequence() {
        return sequence;
    }
}

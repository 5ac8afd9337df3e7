package io.ohlas.survey.journey;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;

/** The way of a customer through the tenant, in stages. */
@Entity
@Table(name = "journey")
class Journey {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String key;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Stage> stages;

    private long sequence;

    protected Journey() {}

    static Journey named(String key) {
        var journey = new Journey();
        journey.id = UuidV7.next();
        journey.key = key;
        journey.stages = List.of();
        return journey;
    }

    void describe(String name, List<Stage> stages) {
        this.name = name;
        this.stages = List.copyOf(stages);
        sequence++;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    /** In the order in which a customer passes them. */
    List<Stage> stages() {
        return stages;
    }

    long sequence() {
        return sequence;
    }
}

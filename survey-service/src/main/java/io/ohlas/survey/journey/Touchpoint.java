package io.ohlas.survey.journey;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.ohlas.platform.time.UuidV7;

/** A place on a journey where customer and tenant meet. Removed ones stay known, for the answers given there. */
@Entity
@Table(name = "touchpoint")
public class Touchpoint {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String key;
    private String name;
    private String journey;
    private String stage;
    private int position;
    private boolean removed;
    private long sequence;

    protected Touchpoint() {}

    static Touchpoint named(String key) {
        var touchpoint = new Touchpoint();
        touchpoint.id = UuidV7.next();
        touchpoint.key = key;
        touchpoint.removed = true;
        return touchpoint;
    }

    /** @throws TouchpointTaken when it lies on another journey */
    void place(String name, String journey, String stage, int position) {
        if (!removed && !journey.equals(this.journey)) {
            throw new TouchpointTaken(key, this.journey);
        }
        this.name = name;
        this.journey = journey;
        this.stage = stage;
        this.position = position;
        removed = false;
        sequence++;
    }

    void remove() {
        removed = true;
        sequence++;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String journey() {
        return journey;
    }

    public String stage() {
        return stage;
    }

    int position() {
        return position;
    }

    boolean isRemoved() {
        return removed;
    }

    long sequence() {
        return sequence;
    }
}

package io.ohlas.survey.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import io.ohlas.platform.time.UuidV7;

/** A branch, region or team in the tenant's tree. */
@Entity
@Table(name = "org_unit")
public class OrgUnit {

    /** How deep the tree may be; each figure of scoring is kept by the whole path. */
    static final int MOST_LEVELS = 20;

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String key;
    private String name;
    private String kind;
    private String parent;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> path;

    private String timeZone;
    private String country;
    private int position;
    private long sequence;

    protected OrgUnit() {}

    static OrgUnit at(String key, int position) {
        var unit = new OrgUnit();
        unit.id = UuidV7.next();
        unit.key = key;
        unit.position = position;
        return unit;
    }

    void describe(String name, String kind, String timeZone, String country) {
        this.name = name;
        this.kind = kind;
        this.timeZone = timeZone;
        this.country = country;
        sequence++;
    }

    /**
     * Puts the unit below another one.
     *
     * @param parent null to stand at the top
     * @throws OrgUnitMisplaced when the parent is the unit itself or lies below it, or too deep
     */
    void placeBelow(OrgUnit parent) {
        if (parent != null && parent.path().contains(key)) {
            throw new OrgUnitMisplaced("'%s' lies below '%s' already".formatted(parent.key(), key));
        }
        this.parent = parent == null ? null : parent.key();
        this.path = pathBelow(parent);
    }

    /** Follows a move of the parent. @throws OrgUnitMisplaced when it comes to lie too deep */
    void follow(OrgUnit parent) {
        path = pathBelow(parent);
        sequence++;
    }

    private List<String> pathBelow(OrgUnit parent) {
        var keys = new ArrayList<String>(parent == null ? List.of() : parent.path());
        keys.add(key);
        if (keys.size() > MOST_LEVELS) {
            throw new OrgUnitMisplaced(
                    "'%s' would lie %d levels deep; %d are the most".formatted(key, keys.size(), MOST_LEVELS));
        }
        return keys;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String parent() {
        return parent;
    }

    /** Keys from the root to the unit itself. */
    public List<String> path() {
        return path;
    }

    /** IANA zone; null when the tenant's zone holds. */
    public String timeZone() {
        return timeZone;
    }

    String country() {
        return country;
    }

    int position() {
        return position;
    }

    long sequence() {
        return sequence;
    }
}

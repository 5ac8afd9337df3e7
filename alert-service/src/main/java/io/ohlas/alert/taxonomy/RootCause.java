package io.ohlas.alert.taxonomy;

import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A node in the tenant's tree of what goes wrong. */
@Entity
@Table(name = "root_cause")
class RootCause {

    @Id
    private String key;

    @TenantId
    private String tenantId;

    @Version
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> name;

    private String parent;

    protected RootCause() {}

    static RootCause named(String key) {
        var cause = new RootCause();
        cause.key = key;
        return cause;
    }

    /**
     * @param names by language
     * @param above key of the wider cause; null at the top
     */
    void describe(Map<String, String> names, String above) {
        name = names;
        parent = above;
    }

    String key() {
        return key;
    }

    int version() {
        return version;
    }

    Map<String, String> name() {
        return name;
    }

    String parent() {
        return parent;
    }
}
